package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.MARGIN;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrencyTest {

    private final CustomerStory customer =
            CustomerStory.under(
                    policy().rate("USD", "7.1")
                            .rate("JPY", "0.045")
                            .rate("KWD", "23.5")
                            .rate("VND", "0.0003")
                            .build());

    @Test
    void ordersAreConvertedWithTheRate() {
        customer.on("2025-01-01").ordersIn("USD", "o1", "10.00").ordersIn("CNY", "o2", "1.00");

        assertThat(customer.value(SPEND, 1)).isEqualTo("72");
    }

    @Test
    void currenciesOfOtherDecimalsAreConvertedByTheirUnits() {
        customer.on("2025-01-01").ordersIn("JPY", "o1", "1000");
        assertThat(customer.value(SPEND, 1)).isEqualTo("45");

        customer.ordersIn("KWD", "o2", "1.001");
        assertThat(customer.value(SPEND, 1)).isEqualTo("68.52");
    }

    @Test
    void whatRemainsIsRoundedHalfUpOnceAnOrder() {
        customer.on("2025-01-01").ordersIn("JPY", "o1", "1").ordersIn("JPY", "o2", "1");
        assertThat(customer.value(SPEND, 1)).isEqualTo("0.1");

        customer.ordersIn("USD", "o3", "0.05").returns("o3", "0.02");
        assertThat(customer.value(SPEND, 1)).isEqualTo("0.31");
    }

    @Test
    void returnsAreInTheOrdersOwnCurrency() {
        customer.on("2025-01-01").ordersIn("USD", "o1", "10.00").returns("o1", "9.00");
        assertThat(customer.value(SPEND, 1)).isEqualTo("7.1");

        customer.ordersIn("JPY", "o2", "1000").returns("o2", "0.5");
        assertThat(customer.rejected()).containsExactly("invalid-field");
        customer.returns("o2", "1001");
        assertThat(customer.rejected()).containsExactly("invalid-field", "return-exceeds-order");
        customer.returns("o2", "1000.0");
        assertThat(customer.value(SPEND, 1)).isEqualTo("7.1");
        assertThat(customer.value(ORDERS, 1)).isEqualTo("1");
    }

    @Test
    void marginsAreConvertedToo() {
        customer.on("2025-01-01").ordersWithMarginIn("USD", "o1", "10.00", "3.00");
        assertThat(customer.value(MARGIN, 1)).isEqualTo("21.3");

        customer.returns("o1", "5.00");
        assertThat(customer.value(MARGIN, 1)).isEqualTo("10.65");
    }

    @Test
    void anOrderKeepsTheRateOfTheVersionThatAppliedIt() {
        CustomerStory traveller =
                CustomerStory.under(
                        policy().rate("USD", "7").version(1, "2025-01-01T00:00Z").build(),
                        policy().rate("USD", "8").version(2, "2025-02-01T00:00Z").build());
        traveller.on("2025-01-10").ordersIn("USD", "o1", "10.00");
        traveller.on("2025-02-10").returns("o1", "5.00");
        assertThat(traveller.value(SPEND, 60)).isEqualTo("35");

        traveller.on("2025-01-20").ordersIn("USD", "o2", "1.00");
        assertThat(traveller.value(SPEND, 60)).isEqualTo("43");
    }

    @Test
    void currenciesWithoutRateAreUnsupported() {
        customer.on("2025-01-01").ordersIn("EUR", "o1", "10.00").costs("1.00", "EUR");
        customer.costs("1.00", "USD").costs("1.00", null).costs("1.00", "CNY");

        assertThat(customer.rejected())
                .containsExactly("unsupported-currency", "unsupported-currency");
        assertThat(customer.outcome().accepted()).isEqualTo(3);
    }

    @Test
    void aProgrammeMayHaveACurrencyWithoutDecimals() {
        CustomerStory inYen =
                CustomerStory.under(policy().currency("JPY").rate("USD", "150.5").build());
        inYen.on("2025-01-01").orders("o1", "1000").ordersIn("USD", "o2", "0.01");

        assertThat(inYen.value(SPEND, 1)).isEqualTo("1002");
        assertThat(inYen.value(MARGIN, 1)).isEqualTo("301");
    }

    @Test
    void anOrderTooSmallForTheProgrammesCurrencyHasAFiniteValue() {
        customer.on("2025-01-01").ordersWithMarginIn("VND", "o1", "1", "1");

        assertThat(customer.value(SPEND, 1)).isEqualTo("0");
        assertThat(customer.value(ORDERS, 1)).isEqualTo("1");
        assertThat(customer.values().get(0).value().predicted()).isFinite();
    }

    @Test
    void totalsBeyondCountingAreRefused() {
        CustomerStory rich = CustomerStory.under(policy().rate("USD", "100000000").build());
        rich.on("2025-01-01").ordersIn("USD", "o1", "230584300.92");
        rich.ordersIn("USD", "o2", "10.00").orders("o3", "13693951.00");
        rich.orders("o4", "0.01").orders("o5", "0.01");

        assertThat(rich.rejected()).isNotEmpty().containsOnly("invalid-field");
        assertThat(rich.state().ledger().sum().ordered()).isLessThanOrEqualTo(Long.MAX_VALUE / 4);
    }

    @Test
    void marginsBeyondCountingAreRefused() {
        CustomerStory rich = CustomerStory.under(policy().rate("USD", "100000000").build());
        rich.on("2025-01-01").ordersWithMarginIn("USD", "o1", "1.00", "9999999999999.99");
        rich.ordersWithMarginIn("USD", "o2", "1.00", "-9999999999999.99");

        assertThat(rich.rejected()).containsExactly("invalid-field", "invalid-field");
    }
}
