package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.AVERAGE_ORDER_VALUE;
import static dev.clientele.model.metric.Metric.CATEGORIES;
import static dev.clientele.model.metric.Metric.MARGIN;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.RETURN_RATE;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderMetricsTest {

    private final CustomerStory customer = CustomerStory.under(policy().build());

    @Test
    void windowsCoverTheirFirstAndLastDayWhole() {
        customer.on("2025-01-01T00:00").orders("first instant", "1.00");
        customer.on("2025-01-01T23:59:59.999").orders("last instant", "2.00");
        customer.settledAt("2025-01-30T23:59");

        assertThat(customer.value(ORDERS, 30)).isEqualTo("2");
        assertThat(customer.value(SPEND, 30)).isEqualTo("3");
        assertThat(customer.value(ORDERS, 29)).isEqualTo("0");
        assertThat(customer.value(SPEND, 29)).isEqualTo("0");
    }

    @Test
    void slicesLeaveTheWindowWithTheBoundary() {
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2025-01-31T00:00");

        assertThat(customer.value(SPEND, 30)).isEqualTo("0");
        assertThat(customer.value(SPEND, 31)).isEqualTo("1");
    }

    @Test
    void theLongestWindowIs400Days() {
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2026-02-04");
        assertThat(customer.value(SPEND, 400)).isEqualTo("1");

        customer.settledAt("2026-02-05");
        assertThat(customer.value(SPEND, 400)).isEqualTo("0");
    }

    @Test
    void aWindowOfOneDayIsToday() {
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-01-02").orders("o2", "5.00");

        assertThat(customer.value(SPEND, 1)).isEqualTo("5");
    }

    @Test
    void ordersThatAreWhollyReturnedAreNotCounted() {
        customer.on("2025-01-01").orders("o1", "10.00").orders("o2", "20.00").orders("o3", "0.00");
        customer.on("2025-01-02").returnsAllOf("o1");

        assertThat(customer.value(ORDERS, 30)).isEqualTo("1");
        assertThat(customer.value(SPEND, 30)).isEqualTo("20");
    }

    @Test
    void returnsCountOnTheDayOfTheirOrder() {
        customer.on("2025-01-01").orders("o1", "10.00");
        customer.on("2025-01-20").orders("o2", "5.00").returns("o1", "4.00");

        assertThat(customer.value(SPEND, 20)).isEqualTo("11");
        assertThat(customer.value(SPEND, 19)).isEqualTo("5");
        assertThat(customer.value(RETURN_RATE, 20)).isEqualTo("4/15");
        assertThat(customer.value(RETURN_RATE, 19)).isEqualTo("0");
    }

    @Test
    void averageOrderValueIsAnExactFraction() {
        customer.on("2025-01-01").orders("o1", "10.00").orders("o2", "0.01").orders("o3", "0.01");

        assertThat(customer.value(AVERAGE_ORDER_VALUE, 30)).isEqualTo("3.34");
        customer.returns("o1", "0.01");
        assertThat(customer.value(AVERAGE_ORDER_VALUE, 30)).isEqualTo("1001/300");
    }

    @Test
    void averageOrderValueIsUnknownWithoutOrders() {
        customer.on("2025-01-01").visits();
        assertThat(customer.value(AVERAGE_ORDER_VALUE, 30)).isEqualTo("unknown");

        customer.orders("o1", "10.00").returnsAllOf("o1");
        assertThat(customer.value(AVERAGE_ORDER_VALUE, 30)).isEqualTo("unknown");
    }

    @Test
    void returnRateIsUnknownWhenNothingWasOrdered() {
        customer.on("2025-01-01").visits();
        assertThat(customer.value(RETURN_RATE, 30)).isEqualTo("unknown");

        customer.orders("o1", "10.00").returnsAllOf("o1");
        assertThat(customer.value(RETURN_RATE, 30)).isEqualTo("1");
    }

    @Test
    void defaultMarginIsRoundedOnceForAllOrders() {
        customer.on("2025-01-01").orders("o1", "0.01").orders("o2", "0.01").orders("o3", "0.03");

        assertThat(customer.value(MARGIN, 30)).isEqualTo("0.02");
    }

    @Test
    void ownMarginsFallInProportionAndAreRoundedHalfUpAnOrder() {
        customer.on("2025-01-01").ordersWithMargin("o1", "3.00", "0.01").returns("o1", "1.50");
        customer.ordersWithMargin("o2", "3.00", "-0.01").returns("o2", "1.50");
        customer.ordersWithMargin("o3", "3.00", "1.00").returns("o3", "1.00");
        customer.orders("o4", "10.00");

        assertThat(customer.value(MARGIN, 30)).isEqualTo("3.67");
    }

    @Test
    void theMarginOfAnOrderOfNothingCounts() {
        customer.on("2025-01-01").ordersWithMargin("o1", "0.00", "-5.00");

        assertThat(customer.value(MARGIN, 30)).isEqualTo("-5");
    }

    @Test
    void categoriesCountOnceAndWithTheirLatestDay() {
        customer.on("2025-01-01").orders("o1", "1.00", "shoes", "hats");
        customer.on("2025-01-10").orders("o2", "1.00", "shoes").returnsAllOf("o2");
        customer.on("2025-01-05").orders("o3", "1.00", "hats");
        customer.settledAt("2025-01-10");

        assertThat(customer.value(CATEGORIES, 10)).isEqualTo("2");
        assertThat(customer.value(CATEGORIES, 6)).isEqualTo("2");
        assertThat(customer.value(CATEGORIES, 5)).isEqualTo("1");
        assertThat(customer.value(CATEGORIES, 1)).isEqualTo("1");
    }
}
