package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.churn.LifecycleStage;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Falling and steady customers, one-time buyers, lapses and those who come back. By rules a
 * customer with one order has a rhythm of 90 days: the score is 40 on day 90 and 60 on day 135.
 */
class ChurnLifeCycleTest {

    private static final SignalPoints POINTS = new SignalPoints(15, 10, 5, 30);

    private static TierPolicy with(Integer lapsedDays, int quietDays, SignalPoints points) {
        return policy().weight("visit", "1")
                .churn(
                        new ChurnRule(
                                90,
                                60,
                                75,
                                90,
                                50,
                                14,
                                points,
                                lapsedDays,
                                quietDays,
                                ChurnActions.DEFAULT))
                .build();
    }

    /** Orders every so many days, so many times. */
    private static CustomerStory orders(CustomerStory customer, LocalDate from, int... gaps) {
        LocalDate day = from;
        customer.on(day.toString()).orders("o-" + day, "10.00");
        for (int gap : gaps) {
            day = day.plusDays(gap);
            customer.on(day.toString()).orders("o-" + day, "10.00");
        }
        return customer;
    }

    private static TierPolicy watchedAt(double watch, SignalPoints points) {
        return policy().weight("visit", "1")
                .churn(new ChurnRule(90, watch, 101, 101, 50, 14, points))
                .build();
    }

    @Test
    void aFallingSeriesRaisesOnceAndRecoveryClears() {
        CustomerStory customer = CustomerStory.under(watchedAt(85, new SignalPoints(0, 0, 0, 60)));
        int[] fallingThenAsBefore = {
            14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 30, 30, 30, 14, 14, 14, 14, 14, 14, 14, 14
        };
        orders(customer, LocalDate.parse("2025-01-01"), fallingThenAsBefore);

        assertThat(customer.alerts())
                .containsExactly(
                        "2025-08-05T00:00 raised watch",
                        "2025-08-19T12:00 recovered watch",
                        "2025-09-02T12:00 cleared");
        ChurnAlert raised = customer.churnAlerts().get(0);
        assertThat(raised.reasons().get(0).code()).isEqualTo(ChurnReason.Code.FREQUENCY_HALVED);
    }

    @Test
    void fewerInteractionsRaiseOnceAndRecoveryClears() {
        CustomerStory customer = CustomerStory.under(watchedAt(60, new SignalPoints(0, 0, 60, 0)));
        for (int month = 1; month <= 12; month++) {
            String day = "2025-%02d-01".formatted(month);
            customer.on(day).orders("o" + month, "10.00");
            customer.does("visit", month < 5 ? 4 : month < 7 ? 1 : 6);
        }

        assertThat(customer.alerts())
                .containsExactly(
                        "2025-05-30T00:00 raised watch",
                        "2025-06-01T12:00 recovered watch",
                        "2025-07-01T12:00 cleared");
        ChurnAlert raised = customer.churnAlerts().get(0);
        assertThat(raised.reasons().get(0).code()).isEqualTo(ChurnReason.Code.ENGAGEMENT_HALVED);
    }

    @Test
    void aSteadyCustomerIsNeverRaised() {
        CustomerStory customer = CustomerStory.under(with(180, 30, POINTS));
        orders(customer, LocalDate.parse("2025-01-01"), 30, 30, 30, 30, 30, 30, 30, 30, 30, 30);
        customer.visits();

        assertThat(customer.alerts()).isEmpty();
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.ACTIVE);
    }

    @Test
    void aRiseThatIsDueComesOnTheVeryDayTheQuietTimeEnds() {
        CustomerStory customer = CustomerStory.under(with(null, 150, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "10.00").settledAt("2025-06-15");

        assertThat(customer.alerts()).containsExactly("2025-05-31T00:00 raised watch");
        assertThat(LocalDate.parse("2025-01-01").plusDays(150)).isEqualTo("2025-05-31");
    }

    @Test
    void aSecondOrderEndsTheQuietTime() {
        CustomerStory customer = CustomerStory.under(with(null, 60, new SignalPoints(55, 0, 0, 0)));
        customer.on("2025-01-01").orders("o1", "10.00").complains("k1");
        assertThat(customer.alerts()).isEmpty();

        customer.on("2025-01-10").orders("o2", "10.00");
        assertThat(customer.alerts()).containsExactly("2025-01-10T12:00 raised watch");
    }

    @Test
    void nothingRisesInALapse() {
        CustomerStory customer = CustomerStory.under(with(150, 0, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "10.00").settledAt("2026-01-01");

        assertThat(customer.alerts())
                .containsExactly("2025-05-16T00:00 raised watch", "2025-08-15T00:00 lost watch");
        ChurnAlert raised = customer.churnAlerts().get(0);
        assertThat(raised.relationship()).isEqualTo(Relationship.ONE_TIME);
        assertThat(raised.risesOn()).isNull();
        assertThat(customer.churnAlerts().get(1).relationship()).isEqualTo(Relationship.LAPSED);
        assertThat(customer.profile().churn().relationship()).isEqualTo(Relationship.LAPSED);
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.LAPSED);
    }

    @Test
    void withoutDaysInThePolicyALapseIsCalledOneButHoldsNothingBack() {
        CustomerStory customer = CustomerStory.under(with(null, 0, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "10.00").settledAt("2025-07-15");

        assertThat(customer.alerts()).contains("2025-06-30T00:00 escalated high");
        assertThat(customer.churnAlerts().get(1).relationship()).isEqualTo(Relationship.LAPSED);
    }

    @Test
    void theFirstOrderAfterALapseClearsWhateverTheScore() {
        TierPolicy policy = with(150, 0, new SignalPoints(80, 0, 0, 0));
        CustomerStory customer = CustomerStory.under(policy);
        customer.on("2025-01-01").orders("o1", "10.00").on("2025-05-20").complains("k1");
        customer.fromHereOn().on("2025-12-01").orders("o2", "10.00");

        ChurnAlert cleared = customer.churnAlerts().get(customer.churnAlerts().size() - 1);
        assertThat(customer.alerts()).last().isEqualTo("2025-12-01T12:00 cleared");
        assertThat(cleared.score()).isEqualTo(90);
        assertThat(cleared.relationship()).isEqualTo(Relationship.WON_BACK);
        assertThat(cleared.risesOn()).isEqualTo((int) LocalDate.parse("2025-12-15").toEpochDay());
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.WON_BACK);

        customer.fromHereOn().orders("o3", "10.00").settledAt("2025-12-20");
        assertThat(customer.alerts()).containsExactly("2025-12-15T00:00 raised critical");
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.AT_RISK);
    }

    @Test
    void onlyTheOrderThatEndsTheLapseWinsBack() {
        TierPolicy policy = with(150, 0, new SignalPoints(80, 0, 0, 0));
        CustomerStory customer = CustomerStory.under(policy);
        customer.on("2025-01-01").orders("o1", "10.00").on("2025-12-01").orders("o2", "10.00");
        customer.complains("k1").fromHereOn().orders("o3", "10.00");

        assertThat(customer.alerts()).doesNotContain("2025-12-01T12:00 cleared");
        customer.on("2025-12-08").orders("o4", "10.00");
        assertThat(customer.profile().churn().relationship()).isEqualTo(Relationship.REPEAT);
    }

    @Test
    void whoReturnedAllIsAProspectAgain() {
        CustomerStory customer = CustomerStory.under(with(150, 0, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "10.00").settledAt("2025-05-20");
        customer.on("2025-05-21").returnsAllOf("o1").settledAt("2025-09-01");

        List<ChurnAlert> alerts = customer.churnAlerts();
        assertThat(alerts.get(alerts.size() - 1).relationship()).isEqualTo(Relationship.PROSPECT);
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.PROSPECT);
    }

    @Test
    void withoutChurnRulesALapseIsHalfAYear() {
        CustomerStory customer = CustomerStory.under(policy().build());
        customer.on("2025-01-01").orders("o1", "10.00").settledAt("2025-06-29T00:00");
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.NEW);

        customer.settledAt("2025-06-30T00:00");
        assertThat(customer.profile().lifecycle()).isEqualTo(LifecycleStage.LAPSED);
    }
}
