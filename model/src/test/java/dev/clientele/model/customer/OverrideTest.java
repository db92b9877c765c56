package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.OPEN_COMPLAINTS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.lessThan;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.tier.TierPolicy;
import org.junit.jupiter.api.Test;

class OverrideTest {

    private static final TierPolicy POLICY =
            policy().tier("silver", atLeast(SPEND, 30, "100"))
                    .tier("gold", atLeast(SPEND, 30, "1000"))
                    .tier("platinum", atLeast(SPEND, 30, "5000"))
                    .build();

    private final CustomerStory customer = CustomerStory.under(POLICY);

    @Test
    void setsTheTierAtOnceWithItsActorAndReason() {
        customer.on("2025-01-01").visits().on("2025-01-02").isPutInto("gold");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled member",
                        "2025-01-02T12:00 override member -> gold");
        assertThat(customer.causes()).containsExactly("event e1", "event e2");
        assertThat(customer.changes().get(1).override())
                .isEqualTo(new Decision.OverrideNote("an actor", "a reason", null));
        assertThat(customer.changes().get(0).override()).isNull();
        assertThat(customer.profile().standing().since()).isEqualTo(20_090);
    }

    @Test
    void isSentAlsoForTheSameTierAndWithoutOneBefore() {
        customer.on("2025-01-01").isPutInto("gold").isPutInto("gold");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 override gold", "2025-01-01T12:00 override gold -> gold");
    }

    @Test
    void holdsUntilItsEndAndIsThenEvaluatedAtTheNextBoundary() {
        customer.on("2025-01-01").isPutInto("gold", "2025-02-01T15:00");
        customer.on("2025-02-01T14:59:59.999").visits().settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 override gold",
                        "2025-02-02T00:00 downgrade gold -> silver",
                        "2025-02-03T00:00 downgrade silver -> member");
    }

    @Test
    void endsAtItsInstantWhenAnEventComes() {
        customer.on("2025-01-01").isPutInto("gold", "2025-02-01T15:00");
        customer.on("2025-02-01T15:00").visits();

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T15:00 downgrade gold -> silver");
    }

    @Test
    void anEndAtABoundaryIsThatBoundary() {
        customer.on("2025-01-01").isPutInto("gold", "2025-02-01T00:00").settledAt("2025-02-01");

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T00:00 downgrade gold -> silver");
        assertThat(customer.changes().get(0).receipt().keptUntil()).isEqualTo(20_120);
    }

    @Test
    void holdsForEverWithoutAnEnd() {
        customer.on("2025-01-01").isPutInto("gold").settledAt("2035-01-01");

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 override gold");
        assertThat(customer.changes().get(0).receipt().keptUntil()).isNull();
    }

    @Test
    void theNextUpgradeEndsIt() {
        customer.on("2025-01-01").isPutInto("gold").on("2025-01-02").orders("o1", "5000.00");
        customer.settledAt("2025-02-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 override gold",
                        "2025-01-02T12:00 upgrade gold -> platinum",
                        "2025-02-01T00:00 downgrade platinum -> gold",
                        "2025-02-02T00:00 downgrade gold -> silver");
    }

    @Test
    void whoIsPutDownDoesNotComeBackByQualifyingForTheSame() {
        customer.on("2025-01-01").orders("o1", "1000.00").isPutInto("member");
        customer.on("2025-01-02").orders("o2", "1000.00").settledAt("2025-01-10");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled gold",
                        "2025-01-01T12:00 override gold -> member");
    }

    @Test
    void whoIsPutDownComesUpByQualifyingForMore() {
        customer.on("2025-01-01").orders("o1", "1000.00").isPutInto("member");
        customer.on("2025-01-02").orders("o2", "4000.00");

        assertThat(customer.tiers().get(2))
                .isEqualTo("2025-01-02T12:00 upgrade member -> platinum");
    }

    @Test
    void whoIsPutDownComesBackWhenTheOverrideEnds() {
        customer.on("2025-01-01").orders("o1", "1000.00").isPutInto("member", "2025-01-05T08:00");
        customer.settledAt("2025-01-10");

        assertThat(customer.tiers().get(2)).isEqualTo("2025-01-06T00:00 upgrade member -> gold");
    }

    @Test
    void anEndThatIsPastHoldsNothing() {
        customer.on("2025-01-01").orders("o1", "1000.00").isPutInto("member", "2025-01-01T12:00");
        customer.settledAt("2025-01-10");

        assertThat(customer.tiers().get(2)).isEqualTo("2025-01-02T00:00 upgrade member -> gold");
    }

    @Test
    void endsAPendingDowngrade() {
        CustomerStory patient =
                CustomerStory.under(
                        policy().grace(30).tier("silver", atLeast(SPEND, 30, "100")).build());
        patient.on("2025-01-01").orders("o1", "100.00").on("2025-02-01").visits();
        patient.isPutInto("silver").settledAt("2026-01-01");

        assertThat(patient.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-03-02",
                        "2025-02-01T12:00 override silver -> silver");
    }

    @Test
    void countsAsEnteringTheTier() {
        CustomerStory held =
                CustomerStory.under(
                        policy().minHold(90).tier("silver", atLeast(SPEND, 30, "100")).build());
        held.on("2025-01-01").isPutInto("silver", "2025-01-11T00:00").settledAt("2025-06-01");

        assertThat(held.tiers())
                .containsExactly(
                        "2025-01-01T12:00 override silver",
                        "2025-01-11T00:00 downgrade-pending silver, due 2025-04-01",
                        "2025-04-01T00:00 downgrade silver -> member");
    }

    @Test
    void whileItHoldsNothingIsPendingOrAverted() {
        CustomerStory quiet =
                CustomerStory.under(
                        policy().grace(5)
                                .tier(
                                        "silver",
                                        all(
                                                atLeast(SPEND, 30, "100"),
                                                lessThan(OPEN_COMPLAINTS, 0, "1")))
                                .build());
        quiet.on("2025-01-01").orders("o1", "100.00").isPutInto("silver", "2025-01-20T00:00");
        quiet.on("2025-01-10").complains("k1").complaint("k1", ComplaintStatus.RESOLVED);
        quiet.settledAt("2025-01-25");

        assertThat(quiet.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-01T12:00 override silver -> silver");
    }

    @Test
    void aTierThatThePolicyDoesNotHaveIsAnInvalidField() {
        customer.on("2025-01-01").visits().isPutInto("diamond");

        assertThat(customer.rejected()).containsExactly("invalid-field");
        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled member");
    }
}
