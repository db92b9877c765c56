package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.AVERAGE_ASSETS;
import static dev.clientele.model.metric.Metric.CLV;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.metric.Metric.TENURE_DAYS;
import static dev.clientele.model.tier.Conditions.any;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.atMost;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Downgrades that are years away are foreseen like others. */
class FarDowngradeTest {

    @Test
    void aTierHeldForYearsIsKeptUntilTheYearsAreOver() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().minHold(1_826).tier("silver", atLeast(SPEND, 30, "100")).build());

        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2030-02-01");

        assertThat(customer.changes().get(0).receipt().keptUntil()).isEqualTo(day("2030-01-01"));
        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2025-01-31T00:00 downgrade-pending silver, due 2030-01-01",
                        "2030-01-01T00:00 downgrade silver -> member");
    }

    @Test
    void warningsYearsAheadAreInTime() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().warn(1_000, 500)
                                .tier(
                                        "newcomer",
                                        atLeast(SPEND, 30, "100"),
                                        atMost(TENURE_DAYS, 0, "1600"))
                                .build());

        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2030-01-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled newcomer",
                        "2026-08-25T00:00 downgrade-warning newcomer, due 2029-05-21",
                        "2028-01-07T00:00 downgrade-warning newcomer, due 2029-05-21",
                        "2029-05-21T00:00 downgrade newcomer -> member");
    }

    @Test
    void warningsAreInTimeAlsoWhereEveryDayHasToBeLookedAt() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().warn(90)
                                .grace(1_010)
                                .tier(
                                        "silver",
                                        atLeast(SPEND, 30, "100"),
                                        any(
                                                atLeast(SPEND, 365, "100"),
                                                atLeast(AVERAGE_ASSETS, 400, "50")))
                                .build());

        customer.on("2025-01-01").orders("o1", "100.00").holds("100.00");
        customer.on("2025-01-02").holds("0.00").settledAt("2029-01-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled silver",
                        "2026-01-01T00:00 downgrade-pending silver, due 2028-10-07",
                        "2028-07-09T00:00 downgrade-warning silver, due 2028-10-07",
                        "2028-10-07T00:00 downgrade silver -> member");
    }

    @Test
    void warningsAreInTimeAlsoBeyondAThousandLooks() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().warn(500)
                                .tier(
                                        "newcomer",
                                        atLeast(SPEND, 30, "100"),
                                        any(
                                                atMost(TENURE_DAYS, 0, "1200"),
                                                atLeast(CLV, 0, "999999")))
                                .build());

        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2029-01-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-01T12:00 enrolled newcomer",
                        "2026-12-03T00:00 downgrade-warning newcomer, due 2028-04-16",
                        "2028-04-16T00:00 downgrade newcomer -> member");
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
