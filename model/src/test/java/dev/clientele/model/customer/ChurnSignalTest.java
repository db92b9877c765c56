package dev.clientele.model.customer;

import static dev.clientele.model.churn.ChurnReason.Code.DETRACTOR;
import static dev.clientele.model.churn.ChurnReason.Code.ENGAGEMENT_HALVED;
import static dev.clientele.model.churn.ChurnReason.Code.FREQUENCY_HALVED;
import static dev.clientele.model.churn.ChurnReason.Code.OPEN_COMPLAINT;
import static dev.clientele.model.churn.ChurnReason.Code.SILENCE;
import static dev.clientele.model.metric.Metric.CHURN_SCORE;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.event.ComplaintStatus;
import java.util.List;
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
    void theScoreIsAtMostAHundred() {
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1").settledAt("2027-01-01");

        assertThat(score()).isEqualTo(100);
    }

    @Test
    void reasonsAreTheLitSignalsTheLargestFirst() {
        customer.on("2025-01-01").does("visit", 4).orders("o1", "1.00").orders("o2", "1.00");
        customer.on("2025-04-01").complains("k1").answersNps("1").fromHereOn();
        customer.orders("o3", "1.00").returnsAllOf("o1").returnsAllOf("o2").returnsAllOf("o3");
        customer.orders("o4", "1.00").on("2025-04-02").answersNps("0").orders("o5", "0.00");

        customer.on("2026-04-01").visits();
        List<ChurnReason> reasons =
                customer.churnAlerts().get(customer.churnAlerts().size() - 1).reasons();
        assertThat(reasons).extracting(ChurnReason::code).contains(SILENCE, OPEN_COMPLAINT);
        assertThat(reasons)
                .extracting(ChurnReason::points)
                .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }

    @Test
    void everySignalCanBeAReason() {
        customer.on("2025-01-01").does("visit", 4).orders("o1", "1.00").orders("o2", "1.00");
        customer.on("2025-01-01").returnsAllOf("o1").returnsAllOf("o2").orders("o3", "1.00");
        customer.on("2025-04-20").complains("k1").answersNps("1");
        CustomerState state = customer.state();
        Programme programme =
                new Programme(
                        List.of(
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
                                        .build()),
                        null);
        int day = programme.at(0).policy().calendar().dayOf(state.clock());
        List<ChurnReason> reasons =
                programme
                        .at(0)
                        .churn()
                        .reasons(
                                CustomerTraits.of(
                                        state, new CustomerMetrics(state, programme.at(0)), 100),
                                day);

        assertThat(reasons)
                .extracting(ChurnReason::code)
                .containsExactly(
                        SILENCE, FREQUENCY_HALVED, OPEN_COMPLAINT, DETRACTOR, ENGAGEMENT_HALVED);
        assertThat(reasons.subList(1, 5))
                .extracting(ChurnReason::points)
                .containsExactly(20., 15., 9., 5.);
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
