package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.tier.PolicyBuilder;
import org.junit.jupiter.api.Test;

/** Step 6: let F be the day of the next downgrade if nothing is heard. */
class WarningTest {

    private static PolicyBuilder oneTier() {
        return policy().tier("silver", atLeast(SPEND, 60, "100"));
    }

    @Test
    void eachWarningDayWarnsOnce() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(30, 7).build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-03-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-warning silver, due 2025-03-02",
                        "2025-02-23T00:00 downgrade-warning silver, due 2025-03-02",
                        "2025-03-02T00:00 downgrade silver -> member");
        assertThat(customer.causes().get(1)).isEqualTo("day 2025-01-31");
    }

    @Test
    void graceCountsIntoTheDay() {
        CustomerStory customer = CustomerStory.under(oneTier().grace(10).warn(7).build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-03-12");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-03-02T00:00 downgrade-pending silver, due 2025-03-12",
                        "2025-03-05T00:00 downgrade-warning silver, due 2025-03-12",
                        "2025-03-12T00:00 downgrade silver -> member");
    }

    @Test
    void severalReachedAtOnceWarnOnce() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(90, 60, 7).build());
        customer.on("2025-01-01").orders("o1", "100.00").visits().settledAt("2025-02-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-01T12:00 downgrade-warning silver, due 2025-03-02");
    }

    @Test
    void anotherDayStartsAfresh() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(30).build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-02-10").orders("o2", "100.00").settledAt("2025-04-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-warning silver, due 2025-03-02",
                        "2025-03-12T00:00 downgrade-warning silver, due 2025-04-11");
    }

    @Test
    void aDayThatComesBackWarnsAgain() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(30).build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-02-10").orders("o2", "100.00").returnsAllOf("o2");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-warning silver, due 2025-03-02",
                        "2025-02-10T12:00 downgrade-warning silver, due 2025-03-02");
    }

    @Test
    void comesAfterTheChangeThatBringsItNear() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(60).build());
        customer.on("2025-01-01").visits().on("2025-01-02").orders("o1", "100.00");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-02T12:00 upgrade member -> silver",
                        "2025-01-02T12:00 downgrade-warning silver, due 2025-03-03");
    }

    @Test
    void theEndOfAnOverrideIsWarnedOf() {
        CustomerStory customer = CustomerStory.under(oneTier().warn(7).build());
        customer.on("2025-01-01").isPutInto("silver", "2025-02-01T15:00").settledAt("2025-02-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 override silver",
                        "2025-01-26T00:00 downgrade-warning silver, due 2025-02-02",
                        "2025-02-02T00:00 downgrade silver -> member");
    }

    @Test
    void aDowngradeInSeveralStepsWarnsOfEach() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().grace(10)
                                .warn(5)
                                .tier("silver", atLeast(SPEND, 30, "100"))
                                .tier("gold", atLeast(SPEND, 30, "1000"))
                                .build());
        customer.on("2025-01-01").orders("o1", "1000.00").settledAt("2025-02-21");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled gold",
                        "2025-01-31T00:00 downgrade-pending gold, due 2025-02-10",
                        "2025-02-05T00:00 downgrade-warning gold, due 2025-02-10",
                        "2025-02-10T00:00 downgrade gold -> silver",
                        "2025-02-11T00:00 downgrade-pending silver, due 2025-02-21",
                        "2025-02-16T00:00 downgrade-warning silver, due 2025-02-21",
                        "2025-02-21T00:00 downgrade silver -> member");
    }
}
