package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.CHURN_SCORE;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Levels, alerts and their judgement. By rules a customer with one order has a rhythm of 90 days:
 * the score is 40 on day 90, 60 on day 135, 75 on day 180, 90 on day 270 and 100 on day 360.
 */
class ChurnTest {

    private static final ChurnRule RULE =
            new ChurnRule(90, 60, 75, 90, 50, 14, ChurnRule.SignalPoints.NONE);

    private final CustomerStory customer = CustomerStory.under(under(RULE));

    private static TierPolicy under(ChurnRule rule) {
        return policy().churn(rule).tier("silver", atLeast(SPEND, 30, "100")).build();
    }

    @Test
    void theLevelRisesInSilence() {
        customer.on("2025-01-01").orders("o1", "50.00").settledAt("2026-01-01");

        assertThat(customer.alerts())
                .containsExactly(
                        "2025-05-16T00:00 raised watch",
                        "2025-06-30T00:00 escalated high",
                        "2025-08-15T00:00 lost watch",
                        "2025-09-28T00:00 escalated critical");
        assertThat(customer.profile().churn().level()).isEqualTo(ChurnLevel.CRITICAL);
        assertThat(customer.profile().churn().score()).isCloseTo(95, within(1e-9));
    }

    @Test
    void anAlertSaysWhatIsAtStake() {
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-05-16");

        Decision.ChurnAlert alert = customer.churnAlerts().get(0);
        assertThat(alert.score()).isCloseTo(60, within(1e-9));
        assertThat(alert.topic()).isEqualTo(DecisionTopic.CHURN_ALERTS);
        assertThat(alert.tier()).isEqualTo("member");
        assertThat(alert.clv()).isCloseTo(30 + 30 * 0.4 * 365 / 90, within(1e-9));
        assertThat(alert.risesOn()).isEqualTo((int) LocalDate.parse("2025-06-30").toEpochDay());
        assertThat(alert.models()).isEqualTo("rules");
        assertThat(alert.reasons())
                .extracting(ChurnReason::code)
                .containsExactly(
                        ChurnReason.Code.NO_SECOND_ORDER, ChurnReason.Code.FREQUENCY_HALVED);
        assertThat(alert.header().cause().day())
                .isEqualTo((int) LocalDate.parse("2025-05-16").toEpochDay());
    }

    @Test
    void nothingRisesAboveCritical() {
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2026-01-01");

        assertThat(customer.churnAlerts().get(3).risesOn()).isNull();
    }

    @Test
    void anOrderRecoversAndClears() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-06-01").orders("o2", "50.00");

        assertThat(customer.alerts())
                .containsExactly(
                        "2025-05-16T00:00 raised watch",
                        "2025-06-01T12:00 recovered watch",
                        "2025-06-01T12:00 cleared");
        assertThat(customer.profile().churn().level()).isEqualTo(ChurnLevel.NONE);
    }

    @Test
    void anAlertIsJudgedOnce() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-06-01").orders("o2", "50.00");
        customer.orders("o3", "1.00").settledAt("2025-10-01");

        assertThat(customer.alerts()).hasSize(3);
    }

    @Test
    void theHorizonEndsWithItsLastDay() {
        customer.on("2025-01-01").orders("o1", "50.00");
        customer.on("2025-08-14T23:59").orders("o2", "50.00");

        assertThat(customer.alerts())
                .contains("2025-08-14T23:59 recovered watch")
                .doesNotContain("2025-08-15T00:00 lost watch");
    }

    @Test
    void anOrderFromBeforeTheAlertDoesNotRecover() {
        customer.on("2025-01-01").orders("o1", "50.00").isSilentUntil("2025-05-16");
        customer.on("2025-05-15").orders("o2", "50.00").settledAt("2025-08-15");

        assertThat(customer.alerts())
                .containsExactly(
                        "2025-05-16T00:00 raised watch",
                        "2025-05-16T00:00 cleared",
                        "2025-08-15T00:00 lost watch");
    }

    @Test
    void anOrderOfTheInstantOfTheAlertRecovers() {
        customer.on("2025-01-01").orders("o1", "50.00");
        customer.on("2025-05-16T00:00").orders("o2", "50.00");

        assertThat(customer.alerts()).contains("2025-05-16T00:00 recovered watch");
    }

    @Test
    void returnsRaiseTheScoreAndNoScoreKeepsTheLevel() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-06-20").orders("o2", "50.00");
        customer.fromHereOn().returnsAllOf("o2");
        assertThat(customer.alerts()).isEmpty();

        customer.settledAt("2025-07-04");
        assertThat(customer.alerts()).containsExactly("2025-07-04T00:00 raised high");
        customer.returnsAllOf("o1").settledAt("2026-01-01");
        assertThat(customer.alerts())
                .containsExactly("2025-07-04T00:00 raised high", "2025-10-03T00:00 lost high");
        assertThat(customer.profile().churn()).isNull();
        assertThat(customer.churnAlerts().get(1).score()).isNull();
        assertThat(customer.churnAlerts().get(1).reasons()).isEmpty();
        assertThat(customer.value(CHURN_SCORE)).isEqualTo("unknown");
    }

    @Test
    void aCoolDownHoldsARiseBackToItsEnd() {
        CustomerStory complainer =
                CustomerStory.under(
                        under(
                                new ChurnRule(
                                        90,
                                        20,
                                        75,
                                        90,
                                        15,
                                        14,
                                        new ChurnRule.SignalPoints(50, 0, 0, 0))));
        complainer.on("2025-01-01").orders("o1", "1.00").complains("k1");
        complainer.on("2025-01-02").complaint("k1", ComplaintStatus.RESOLVED);
        complainer.on("2025-01-03").complaint("k1", ComplaintStatus.REOPENED);
        complainer.settledAt("2025-01-20");

        assertThat(complainer.alerts())
                .containsExactly(
                        "2025-01-01T12:00 raised watch",
                        "2025-01-02T12:00 cleared",
                        "2025-01-16T00:00 raised watch");
    }

    @Test
    void aLevelEndsBelowItsClearingThresholdOnly() {
        ChurnRule sticky =
                new ChurnRule(90, 30, 60, 90, 10, 0, new ChurnRule.SignalPoints(30, 25, 0, 0));
        CustomerStory unhappy = CustomerStory.under(under(sticky));
        unhappy.on("2025-01-01").orders("o1", "1.00").complains("k1").answersNps("6");
        assertThat(unhappy.alerts())
                .containsExactly(
                        "2025-01-01T12:00 raised watch", "2025-01-01T12:00 escalated high");

        unhappy.complaint("k1", ComplaintStatus.RESOLVED);
        assertThat(unhappy.alerts()).last().isEqualTo("2025-01-01T12:00 eased watch");
        unhappy.answersNps("7");
        assertThat(unhappy.alerts()).hasSize(3);
    }

    @Test
    void aDetractorIsForgottenWithTheAnswer() {
        ChurnRule rule =
                new ChurnRule(90, 40, 101, 102, 40, 0, new ChurnRule.SignalPoints(0, 35, 0, 0));
        CustomerStory detractor = CustomerStory.under(under(rule));
        detractor.on("2025-01-01").orders("o0", "1.00").answersNps("0");
        for (int month = 1; month <= 12; month++) {
            detractor.on("2025-%02d-20".formatted(month)).orders("o" + month, "1.00");
        }
        detractor.fromHereOn().settledAt("2026-01-01T00:00");

        assertThat(detractor.alerts()).contains("2026-01-01T00:00 cleared");
    }

    @Test
    void modelsGiveTheChanceOfNoOrderWithinTheHorizon() {
        CustomerStory modelled = CustomerStory.with(Fits.CDNOW, under(RULE));
        modelled.on("2025-01-01").orders("o1", "50.00").settledAt("2025-01-31");

        double noOrder = Fits.CDNOW.noOrder(new PurchaseSummary(0, 0, 30), 90);
        assertThat(modelled.profile().churn().score()).isCloseTo(100 * noOrder, within(1e-9));
        assertThat(modelled.churnAlerts().get(0).models()).isEqualTo("cdnow");
    }

    @Test
    void whoNeverBoughtHasNoScore() {
        customer.on("2025-01-01").visits().complains("k1").settledAt("2027-01-01");

        assertThat(customer.alerts()).isEmpty();
        assertThat(customer.profile().churn()).isNull();
    }

    @Test
    void withoutChurnRulesThereAreNoAlerts() {
        CustomerStory quiet = CustomerStory.under(policy().build());
        quiet.on("2025-01-01").orders("o1", "50.00").settledAt("2027-01-01");

        assertThat(quiet.alerts()).isEmpty();
        assertThat(quiet.profile().churn()).isNull();
        assertThat(quiet.value(CHURN_SCORE)).isEqualTo("unknown");
    }

    @Test
    void aTierMayAskForTheScore() {
        CustomerStory watched =
                CustomerStory.under(
                        policy().churn(RULE)
                                .tier("leaving", atLeast(CHURN_SCORE, 0, "40"))
                                .build());
        watched.on("2025-01-01").orders("o1", "50.00").settledAt("2025-04-01");

        assertThat(watched.tiers().get(1)).isEqualTo("2025-04-01T00:00 upgrade member -> leaving");
    }
}
