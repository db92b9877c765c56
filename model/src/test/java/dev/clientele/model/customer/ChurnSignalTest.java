package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.CHURN_SCORE;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.event.ComplaintStatus;
import org.junit.jupiter.api.Test;

/** The score alone is 10 on the day of an order. */
class ChurnSignalTest {

    private final CustomerStory customer =
            CustomerStory.under(
                    policy().weight("visit", "1")
                            .churn(
                                    new ChurnRule(
                                            90,
                                            1,
                                            100,
                                            100,
                                            1,
                                            0,
                                            new ChurnRule.SignalPoints(15, 9, 5, 20)))
                            .build());

    @Test
    void anOpenComplaintIsLitUntilResolved() {
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1");
        assertThat(score()).isEqualTo(25);

        customer.complaint("k1", ComplaintStatus.RESOLVED);
        assertThat(score()).isEqualTo(10);
    }

    @Test
    void aDetractorGivesSixOrLess() {
        customer.on("2025-01-01").orders("o1", "1.00").answersNps("6");
        assertThat(score()).isEqualTo(19);

        customer.answersNps("6.01");
        assertThat(score()).isEqualTo(10);
    }

    @Test
    void engagementHasHalvedAgainstTheNinetyDaysBefore() {
        customer.on("2025-01-01").does("visit", 4).on("2025-03-31").does("visit", 2);
        customer.orders("o1", "1.00");
        assertThat(score()).isEqualTo(10);

        customer.on("2025-04-01").orders("o2", "1.00");
        assertThat(score()).isEqualTo(15);
        customer.visits();
        assertThat(score()).isEqualTo(10);
    }

    @Test
    void ordersHaveHalvedAgainstTheNinetyDaysBefore() {
        customer.on("2025-01-01").orders("o1", "1.00").orders("o2", "1.00");
        customer.on("2025-03-31").orders("o3", "1.00");
        assertThat(score()).isEqualTo(10);

        customer.on("2025-04-01").visits();
        assertThat(score()).isBetween(30., 31.);
        customer.on("2025-04-01").orders("o4", "1.00");
        assertThat(score()).isEqualTo(10);
    }

    @Test
    void nothingBeforeIsNotHalved() {
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2025-06-30T00:00");

        assertThat(score()).isCloseTo(75, within(1e-9));
    }

    @Test
    void aSignalGoesOutInSilence() {
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2025-06-29T23:00");
        assertThat(score()).isBetween(94., 95.);

        customer.settledAt("2025-06-30T00:00");
        assertThat(score()).isCloseTo(75, within(1e-9));
    }

    @Test
    void halfOfWhatWasOrderedComingBackIsASignal() {
        CustomerStory returner =
                CustomerStory.under(
                        policy().churn(
                                        new ChurnRule(
                                                90,
                                                1,
                                                100,
                                                100,
                                                1,
                                                0,
                                                new ChurnRule.SignalPoints(0, 0, 0, 0, 12)))
                                .build());
        returner.on("2025-01-01").orders("o1", "10.00").returns("o1", "4.99");
        assertThat(returner.profile().churn().score()).isEqualTo(10);

        returner.returns("o1", "0.01");
        assertThat(returner.profile().churn().score()).isEqualTo(22);
        returner.settledAt("2025-03-31T23:59");
        assertThat(returner.profile().churn().score()).isGreaterThan(50);
        returner.settledAt("2025-04-01T00:00");
        assertThat(returner.profile().churn().score()).isCloseTo(40, within(1e-9));
    }

    @Test
    void theScoreIsAtMostAHundred() {
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1").settledAt("2027-01-01");

        assertThat(score()).isEqualTo(100);
    }

    @Test
    void engagementThatHalvesInSilenceRaisesAndClears() {
        ChurnRule rule =
                new ChurnRule(365, 55, 100, 100, 45, 0, new ChurnRule.SignalPoints(0, 0, 50, 0));
        CustomerStory quiet =
                CustomerStory.under(policy().weight("visit", "1").churn(rule).build());
        quiet.on("2025-01-01").does("visit", 4).on("2025-03-31").orders("o1", "1.00");
        quiet.settledAt("2025-07-15");

        assertThat(quiet.alerts())
                .containsExactly("2025-04-01T00:00 raised watch", "2025-06-30T00:00 cleared");
    }

    @Test
    void ordersThatHalveInSilenceRaise() {
        ChurnRule rule =
                new ChurnRule(365, 55, 100, 100, 45, 0, new ChurnRule.SignalPoints(0, 0, 0, 50));
        CustomerStory quiet = CustomerStory.under(policy().churn(rule).build());
        quiet.on("2025-01-01").orders("o1", "1.00").orders("o2", "1.00");
        quiet.on("2025-03-31").orders("o3", "1.00").settledAt("2025-04-10");

        assertThat(quiet.alerts()).containsExactly("2025-04-01T00:00 raised watch");
    }

    private double score() {
        assertThat(customer.profile().churn().score())
                .isEqualTo(Double.parseDouble(customer.value(CHURN_SCORE)));
        return customer.profile().churn().score();
    }
}
