package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBoundaryTest {

    private static CustomerStory in(String zone) {
        return CustomerStory.under(
                policy().zone(zone).tier("silver", atLeast(SPEND, 2, "100")).build());
    }

    @ParameterizedTest
    @CsvSource({
        // spring forward and fall back between order and downgrade, and at the boundary itself
        "America/New_York,  2025-03-08T12:00, 2025-03-10T04:00:00Z",
        "America/New_York,  2025-11-01T12:00, 2025-11-03T05:00:00Z",
        "America/Sao_Paulo, 2017-10-13T12:00, 2017-10-15T03:00:00Z",
        "America/Sao_Paulo, 2018-02-16T12:00, 2018-02-18T03:00:00Z",
        "America/St_Johns,  2010-11-05T12:00, 2010-11-07T02:30:00Z",
        "Asia/Shanghai,     2025-01-01T12:00, 2025-01-02T16:00:00Z",
        "Pacific/Apia,      2011-12-28T12:00, 2011-12-30T10:00:00Z",
    })
    void boundariesAreTheFirstInstantsOfCivilDays(String zone, String order, Instant downgrade) {
        CustomerStory customer = in(zone).on(order).orders("o1", "100.00");

        customer.isSilentUntil("2027-01-01");

        assertThat(customer.changes()).hasSize(2);
        assertThat(Instant.ofEpochMilli(customer.changes().get(1).header().decidedAt()))
                .isEqualTo(downgrade);
    }

    @Test
    void aDayThatBeginsTwiceIsOneDay() {
        CustomerStory customer = in("America/St_Johns");
        long firstInstant = Instant.parse("2010-11-07T02:30:00Z").toEpochMilli();

        customer.at(firstInstant).orders("o1", "100.00");
        customer.at(firstInstant + 30 * 60_000).orders("o2", "100.00").visits();
        customer.settledAt("2010-11-09T00:00");

        assertThat(customer.profile().purchases().recencyDays()).isZero();
        assertThat(customer.tiers())
                .containsExactly(
                        "2010-11-07T00:00 enrolled silver",
                        "2010-11-09T00:00 downgrade silver -> member");
    }

    @Test
    void nothingIsAppliedBeforeItIsDue() {
        CustomerStory customer = in("UTC").on("2025-01-01").orders("o1", "100.00");

        customer.isSilentUntil("2025-01-02T23:59:59.999");
        assertThat(customer.clock()).isEqualTo("2025-01-01T12:00");

        customer.isSilentUntil("2025-01-03T00:00");
        assertThat(customer.clock()).isEqualTo("2025-01-03T00:00");
        assertThat(customer.tiers()).hasSize(2);
    }

    @Test
    void settlingMovesTheClockButNeverBack() {
        CustomerStory customer = in("UTC").on("2025-01-01").visits().settledAt("2025-02-01T10:00");
        assertThat(customer.clock()).isEqualTo("2025-02-01T10:00");

        customer.settledAt("2025-01-15");
        assertThat(customer.clock()).isEqualTo("2025-02-01T10:00");
    }

    @Test
    void whoWasNeverHeardOfHasNoClockToSettle() {
        CustomerStory customer = in("UTC").settledAt("2025-01-01").isSilentUntil("2026-01-01");

        assertThat(customer.state().clock()).isEqualTo(CustomerState.NO_CLOCK);
        assertThat(customer.outcome().decisions()).isEmpty();
    }

    @Test
    void whatIsDueComesBeforeTheEventOfTheSameInstant() {
        CustomerStory customer = in("UTC").on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-01-03T00:00").orders("o2", "100.00");

        assertThat(customer.causes()).containsExactly("event e1", "day 2025-01-03", "event e2");
    }
}
