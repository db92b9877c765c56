package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.tier.PolicyBuilder;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A new version inserts, removes and renames tiers, and says where their customers go on. */
class TierMappingTest {

    private static final String START = "2025-02-01T00:00Z";

    private static final TierPolicy FIRST =
            policy().version(1, "2025-01-01T00:00Z")
                    .grace(30)
                    .tier("silver", atLeast(SPEND, 20, "100"))
                    .tier("gold", atLeast(SPEND, 20, "500"))
                    .build();

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private static PolicyBuilder second() {
        return policy().version(2, START).grace(30);
    }

    @Test
    void aRemovedTierGoesOnInTheOneItIsMappedTo() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("basic", atLeast(SPEND, 20, "300"))
                                .map("silver", "basic")
                                .build());
        customer.on("2025-01-20").orders("o1", "100.00").settledAt("2025-02-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-20T12:00 enrolled silver",
                        "2025-02-01T00:00 policy silver -> basic",
                        "2025-02-02T00:00 downgrade-pending basic, due 2025-03-04");
        assertThat(customer.causes().get(1)).isEqualTo("policy");
        assertThat(customer.profile().standing().since()).isEqualTo(day("2025-01-20"));
    }

    @Test
    void whoQualifiesForMoreMovesThere() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("basic", atLeast(SPEND, 20, "50"))
                                .tier("plus", atLeast(SPEND, 20, "90"))
                                .map("silver", "basic")
                                .build());
        customer.on("2025-01-20").orders("o1", "100.00").settledAt("2025-02-02");

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T00:00 policy silver -> plus");
        assertThat(customer.profile().standing().since()).isEqualTo(day("2025-02-01"));
    }

    @Test
    void anInsertedTierTakesWhoIsMappedThere() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("silver", atLeast(SPEND, 20, "100"))
                                .tier("gold", atLeast(SPEND, 20, "400"))
                                .tier("platinum", atLeast(SPEND, 20, "5000"))
                                .map("gold", "platinum")
                                .build());
        customer.on("2025-01-20").orders("o1", "500.00").settledAt("2025-02-02");

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T00:00 policy gold -> platinum");
    }

    @Test
    void aPendingDowngradeGoesOn() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("basic", atLeast(SPEND, 20, "100"))
                                .map("silver", "basic")
                                .build());
        customer.on("2025-01-05").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-05T12:00 enrolled silver",
                        "2025-01-25T00:00 downgrade-pending silver, due 2025-02-24",
                        "2025-02-01T00:00 policy silver -> basic",
                        "2025-02-24T00:00 downgrade basic -> member");
    }

    @Test
    void aPendingDowngradeIsAvertedOnTheNextDayIfTheNewTierIsKept() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier(
                                        "basic",
                                        atLeast(SPEND, 400, "500"),
                                        atLeast(SPEND, 400, "50"))
                                .map("silver", "basic")
                                .build());
        customer.on("2025-01-05").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers().subList(2, 4))
                .containsExactly(
                        "2025-02-01T00:00 policy silver -> basic",
                        "2025-02-02T00:00 downgrade-averted basic");
    }

    @Test
    void anOverrideHoldsOnUnderTheNewName() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("basic", atLeast(SPEND, 20, "100"))
                                .tier("top", atLeast(SPEND, 20, "500"))
                                .map("silver", "basic")
                                .map("gold", "top")
                                .build());
        customer.on("2025-01-20").orders("o1", "100.00").isPutInto("gold", "2025-06-01T00:00");
        customer.settledAt("2025-03-01");

        assertThat(customer.tiers().get(2)).isEqualTo("2025-02-01T00:00 policy gold -> top");
        assertThat(customer.profile().standing().hold().qualified()).isEqualTo("basic");
        assertThat(customer.tiers()).hasSize(3);
    }

    @Test
    void aTierThatStaysNeedsNoMapping() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST,
                        second().tier("silver", atLeast(SPEND, 20, "100"))
                                .map("silver", "silver")
                                .build());
        customer.on("2025-01-20").orders("o1", "100.00").settledAt("2025-02-02");

        assertThat(customer.tiers()).hasSize(1);
    }

    @Test
    void aRemovedTierThatIsNotMappedGoesWhereTheCustomerQualifies() {
        CustomerStory customer =
                CustomerStory.under(
                        FIRST, second().tier("basic", atLeast(SPEND, 20, "300")).build());
        customer.on("2025-01-20").orders("o1", "100.00").settledAt("2025-02-02");

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T00:00 policy silver -> member");
    }
}
