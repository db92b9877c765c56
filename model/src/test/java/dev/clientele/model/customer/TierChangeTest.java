package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.metric.Metric.TENURE_DAYS;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.DowngradeRule.Mode.NONE;
import static dev.clientele.model.tier.DowngradeRule.Mode.TO_QUALIFIED;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.tier.PolicyBuilder;
import org.junit.jupiter.api.Test;

/** Steps 2 to 5: up, kept, pending, down. */
class TierChangeTest {

    private static PolicyBuilder threeTiers() {
        return policy().tier("silver", atLeast(SPEND, 30, "100"))
                .tier("gold", atLeast(SPEND, 30, "1000"))
                .tier("platinum", atLeast(SPEND, 30, "5000"));
    }

    @Test
    void anUpgradeGoesToTheHighestTierAtOnce() {
        CustomerStory customer = CustomerStory.under(threeTiers().build());
        customer.on("2025-01-01").visits().on("2025-01-02").orders("o1", "5000.00");

        assertThat(customer.tiers().get(1))
                .isEqualTo("2025-01-02T12:00 upgrade member -> platinum");
        assertThat(customer.causes().get(1)).isEqualTo("event e2");
    }

    @Test
    void anUpgradeCanComeInSilence() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier("faithful", atLeast(TENURE_DAYS, 0, "100")).build());
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2025-04-12");

        assertThat(customer.tiers().get(1))
                .isEqualTo("2025-04-11T00:00 upgrade member -> faithful");
        assertThat(customer.causes().get(1)).isEqualTo("day 2025-04-11");
    }

    @Test
    void oneStepDownADayWithoutGrace() {
        CustomerStory customer = CustomerStory.under(threeTiers().build());
        customer.on("2025-01-01").orders("o1", "5000.00").settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled platinum",
                        "2025-01-31T00:00 downgrade platinum -> gold",
                        "2025-02-01T00:00 downgrade gold -> silver",
                        "2025-02-02T00:00 downgrade silver -> member");
        assertThat(customer.causes().get(3)).isEqualTo("day 2025-02-02");
    }

    @Test
    void theNewTierIsLookedAtWithTheNextEventToo() {
        CustomerStory customer = CustomerStory.under(threeTiers().build());
        customer.on("2025-01-01").orders("o1", "5000.00").on("2025-01-31T00:00").visits();

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-31T00:00 downgrade platinum -> gold",
                        "2025-01-31T00:00 downgrade gold -> silver");
        assertThat(customer.causes().subList(1, 3)).containsExactly("day 2025-01-31", "event e2");
    }

    @Test
    void toQualifiedGoesDownAtOnce() {
        CustomerStory customer = CustomerStory.under(threeTiers().mode(TO_QUALIFIED).build());
        customer.on("2025-01-01").orders("o1", "4900.00").on("2025-01-10").orders("o2", "100.00");
        customer.settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled gold",
                        "2025-01-10T12:00 upgrade gold -> platinum",
                        "2025-01-31T00:00 downgrade platinum -> silver",
                        "2025-02-09T00:00 downgrade silver -> member");
    }

    @Test
    void modeNoneNeverMovesDownNorSaysSo() {
        CustomerStory customer =
                CustomerStory.under(threeTiers().mode(NONE).grace(3).warn(7).build());
        customer.on("2025-01-01").orders("o1", "5000.00").settledAt("2026-01-01");

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled platinum");
    }

    @Test
    void graceDelaysTheDowngradeAndASecondStepWaitsAgain() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(10).build());
        customer.on("2025-01-01").orders("o1", "1000.00").settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled gold",
                        "2025-01-31T00:00 downgrade-pending gold, due 2025-02-10",
                        "2025-02-10T00:00 downgrade gold -> silver",
                        "2025-02-11T00:00 downgrade-pending silver, due 2025-02-21",
                        "2025-02-21T00:00 downgrade silver -> member");
    }

    @Test
    void aTierIsHeldForItsLeastDays() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(5).minHold(60).build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-04-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-03-02",
                        "2025-03-02T00:00 downgrade silver -> member");
    }

    @Test
    void anEventCanAvertTheDowngrade() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(10).build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-02-09T23:59:59.999").orders("o2", "100.00").settledAt("2025-02-20");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-02-10",
                        "2025-02-09T23:59:59.999 downgrade-averted silver");
        assertThat(customer.profile().standing().pending()).isNull();
    }

    @Test
    void theFirstInstantOfTheDueDayIsTooLateToAvert() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(10).build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-02-10T00:00").orders("o2", "100.00");

        assertThat(customer.tiers().subList(2, 4))
                .containsExactly(
                        "2025-02-10T00:00 downgrade silver -> member",
                        "2025-02-10T00:00 upgrade member -> silver");
    }

    @Test
    void anUpgradeForgetsThePendingDowngrade() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(10).build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-02-01").orders("o2", "1000.00").settledAt("2025-02-20");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-02-10",
                        "2025-02-01T12:00 upgrade silver -> gold");
        assertThat(customer.profile().standing().pending()).isNull();
    }

    @Test
    void aPendingDowngradeKeepsItsDayWhateverHappens() {
        CustomerStory customer = CustomerStory.under(threeTiers().grace(10).build());
        customer.on("2025-01-01").orders("o1", "100.00").on("2025-02-05").visits();
        customer.settledAt("2025-02-10T00:00");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-02-10",
                        "2025-02-10T00:00 downgrade silver -> member");
    }

    @Test
    void aReturnCanCostTheTierAtOnce() {
        CustomerStory customer = CustomerStory.under(threeTiers().build());
        customer.on("2025-01-01").orders("o1", "100.00").returns("o1", "0.01");

        assertThat(customer.tiers().get(1))
                .isEqualTo("2025-01-01T12:00 downgrade silver -> member");
    }

    @Test
    void keepingAsksForTheRatioOfEntering() {
        CustomerStory customer = CustomerStory.under(threeTiers().keepRatio("0.9").build());
        customer.on("2025-01-01").orders("o1", "100.00").returns("o1", "10.00");
        assertThat(customer.tiers()).hasSize(1);

        customer.returns("o1", "0.01");
        assertThat(customer.tiers().get(1))
                .isEqualTo("2025-01-01T12:00 downgrade silver -> member");
    }

    @Test
    void nobodyFallsBelowWhatTheyQualifyFor() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().grace(2)
                                .tier("silver", atLeast(SPEND, 30, "100"), atLeast(ORDERS, 30, "2"))
                                .build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-01-06");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-02T00:00 downgrade-pending silver, due 2025-01-04",
                        "2025-01-05T00:00 downgrade-pending silver, due 2025-01-07");
    }

    @Test
    void theKeepConditionIsNotLookedAtInTheEvaluationThatEnrols() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier("silver", atLeast(SPEND, 1, "100"), atLeast(ORDERS, 30, "2"))
                                .build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-01-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-02T00:00 downgrade silver -> member");
    }

    @Test
    void aLateEventIsDecidedAtTheClock() {
        CustomerStory customer = CustomerStory.under(threeTiers().build());
        customer.on("2025-01-10").visits().on("2025-01-02").orders("o1", "100.00");
        customer.settledAt("2025-02-10");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-10T12:00 enrolled member",
                        "2025-01-10T12:00 upgrade member -> silver",
                        "2025-02-01T00:00 downgrade silver -> member");
    }
}
