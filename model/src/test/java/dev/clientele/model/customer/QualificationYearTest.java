package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Window;
import dev.clientele.model.metric.Window.Kind;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Conditions;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.PolicyBuilder;
import org.junit.jupiter.api.Test;

/** Tiers that are earned in a calendar year, or in a year of membership. */
class QualificationYearTest {

    private static Comparison spend(Kind kind, String atLeast) {
        return new Comparison(
                new MetricReference(Metric.SPEND, Window.year(kind)),
                Operator.AT_LEAST,
                Conditions.number(atLeast));
    }

    private static PolicyBuilder silverIn(Kind kind) {
        return policy().tier("silver", spend(kind, "100"));
    }

    @Test
    void whatIsEarnedInACalendarYearCountsToTheEndOfTheNext() {
        CustomerStory customer = CustomerStory.under(silverIn(Kind.CALENDAR_YEAR).build());
        customer.on("2024-03-05").orders("o1", "60.00");
        customer.on("2024-11-20").orders("o2", "40.00");
        customer.settledAt("2027-06-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2024-03-05T12:00 enrolled member",
                        "2024-11-20T12:00 upgrade member -> silver",
                        "2026-01-01T00:00 downgrade silver -> member");
    }

    @Test
    void twoHalvesInTwoYearsAreNotEnough() {
        CustomerStory customer = CustomerStory.under(silverIn(Kind.CALENDAR_YEAR).build());
        customer.on("2024-12-31").orders("o1", "60.00");
        customer.on("2025-01-01").orders("o2", "60.00");
        customer.settledAt("2025-06-01");

        assertThat(customer.tiers()).containsExactly("2024-12-31T12:00 enrolled member");
    }

    @Test
    void aYearOfMembershipBeginsWithTheFirstOrder() {
        CustomerStory customer = CustomerStory.under(silverIn(Kind.MEMBERSHIP_YEAR).build());
        customer.on("2024-03-05").orders("o1", "60.00");
        customer.on("2025-03-04").orders("o2", "40.00");
        customer.settledAt("2027-06-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2024-03-05T12:00 enrolled member",
                        "2025-03-04T12:00 upgrade member -> silver",
                        "2026-03-05T00:00 downgrade silver -> member");
    }

    @Test
    void aReturnLowersTheYearOfItsOrder() {
        CustomerStory customer = CustomerStory.under(silverIn(Kind.CALENDAR_YEAR).build());
        customer.on("2024-11-20").orders("o1", "100.00");
        customer.on("2025-02-01").returns("o1", "0.01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2024-11-20T12:00 enrolled silver",
                        "2025-02-01T12:00 downgrade silver -> member");
    }

    @Test
    void aKeepConditionOfItsOwnIsTakenAsItIs() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier(
                                        "silver",
                                        spend(Kind.CALENDAR_YEAR, "100"),
                                        spend(Kind.CALENDAR_YEAR, "100"))
                                .build());
        customer.on("2024-11-20").orders("o1", "100.00");
        customer.settledAt("2025-06-01");

        assertThat(customer.tiers().get(1)).startsWith("2025-01-01T00:00 downgrade");
    }

    @Test
    void membershipYearsAreUnknownBeforeTheFirstDayIs() {
        CustomerStory customer = CustomerStory.under(silverIn(Kind.MEMBERSHIP_YEAR).build());
        customer.on("2024-11-20").visits();

        assertThat(customer.profile().metrics()).isEmpty();
        customer.on("2024-11-21").orders("o1", "100.00");
        assertThat(customer.profile().metrics())
                .containsKey(new MetricReference(Metric.SPEND, Window.year(Kind.MEMBERSHIP_YEAR)));
    }
}
