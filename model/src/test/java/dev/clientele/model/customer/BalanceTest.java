package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ASSETS;
import static dev.clientele.model.metric.Metric.AVERAGE_ASSETS;
import static dev.clientele.model.metric.Metric.CREDIT_GRADE;
import static dev.clientele.model.metric.Metric.PRODUCTS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalanceTest {

    private final CustomerStory customer =
            CustomerStory.under(policy().grade("A", "5").grade("B", "2.5").build());

    @Test
    void nothingIsKnownBeforeTheFirstBalance() {
        customer.on("2025-01-01").visits();

        assertThat(customer.value(ASSETS)).isEqualTo("unknown");
        assertThat(customer.value(AVERAGE_ASSETS, 30)).isEqualTo("unknown");
        assertThat(customer.value(CREDIT_GRADE)).isEqualTo("unknown");
        assertThat(customer.value(PRODUCTS)).isEqualTo("unknown");
    }

    @Test
    void assetsAreTheLatestByEventTime() {
        customer.on("2025-01-02T12:00").holds("10.50").on("2025-01-01").holds("99.00");
        assertThat(customer.value(ASSETS)).isEqualTo("10.5");

        customer.on("2025-01-02T11:00").holds("88.00");
        assertThat(customer.value(ASSETS)).isEqualTo("10.5");
        customer.on("2025-01-02T12:00").holds("-3.00");
        assertThat(customer.value(ASSETS)).isEqualTo("-3");
    }

    @Test
    void eachFieldIsTakenFromTheLatestBalanceThatCarriesIt() {
        customer.on("2025-01-02").holds("1.00", "A", 3).on("2025-01-03").holds("2.00");
        customer.on("2025-01-01").holds("3.00", "B", 9);

        assertThat(customer.value(ASSETS)).isEqualTo("2");
        assertThat(customer.value(CREDIT_GRADE)).isEqualTo("5");
        assertThat(customer.value(PRODUCTS)).isEqualTo("3");
    }

    @Test
    void aGradeThatThePolicyDoesNotMapIsUnknown() {
        customer.on("2025-01-02").holds("1.00", "B", null);
        assertThat(customer.value(CREDIT_GRADE)).isEqualTo("2.5");

        customer.holds("1.00", "Z", null);
        assertThat(customer.value(CREDIT_GRADE)).isEqualTo("unknown");
    }

    @Test
    void theMeanTakesClosingBalancesOfDaysOnWhichOneIsKnown() {
        customer.on("2025-01-03T09:00").holds("1000.00").on("2025-01-03T18:00").holds("100.00");
        customer.on("2025-01-05").holds("200.00").settledAt("2025-01-06");

        assertThat(customer.value(AVERAGE_ASSETS, 30)).isEqualTo("150");
        assertThat(customer.value(AVERAGE_ASSETS, 3)).isEqualTo("500/3");
        assertThat(customer.value(AVERAGE_ASSETS, 2)).isEqualTo("200");
        assertThat(customer.value(AVERAGE_ASSETS, 1)).isEqualTo("200");
    }

    @Test
    void aBalanceIsCarriedOverFromBeforeTheWindow() {
        customer.on("2025-01-01").holds("100.00").on("2025-01-05").holds("200.00");
        customer.settledAt("2025-01-06");

        assertThat(customer.value(AVERAGE_ASSETS, 4)).isEqualTo("150");
        customer.settledAt("2027-01-06");
        assertThat(customer.value(AVERAGE_ASSETS, 400)).isEqualTo("200");
        assertThat(customer.value(ASSETS)).isEqualTo("200");
    }

    @Test
    void lateBalancesCloseTheirOwnDay() {
        customer.on("2025-01-05").holds("500.00").on("2025-01-01").holds("100.00");
        customer.on("2025-01-03").holds("300.00").on("2025-01-03T09:00").holds("999.00");

        assertThat(customer.value(AVERAGE_ASSETS, 5)).isEqualTo("260");
        assertThat(customer.state().balances().closings()).hasSize(3);
    }

    @Test
    void onlyTheLastBalanceBeforeTheLongestWindowIsKept() {
        customer.on("2025-01-01").holds("1.00").on("2025-01-02").holds("2.00");
        customer.on("2025-01-03").holds("3.00").on("2026-02-05").visits();
        assertThat(customer.state().balances().closings()).hasSize(2);

        customer.on("2026-02-06").visits();
        assertThat(customer.state().balances().closings()).hasSize(1);
        assertThat(customer.value(AVERAGE_ASSETS, 400)).isEqualTo("3");
    }

    @Test
    void aMeanThatStillMovesIsLookedAtEveryDay() {
        CustomerStory saver =
                CustomerStory.under(
                        policy().tier("rich", atLeast(AVERAGE_ASSETS, 10, "75"))
                                .tier("spender", atLeast(SPEND, 10, "1"))
                                .build());
        saver.on("2025-01-01").holds("0.00").on("2025-01-11").holds("100.00");
        saver.settledAt("2025-02-01");

        assertThat(saver.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled member",
                        "2025-01-18T00:00 upgrade member -> rich");
    }
}
