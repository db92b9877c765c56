package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which period the options mean. */
class PeriodTest {

    private static final Instant NOW = Instant.parse("2026-01-11T10:00:00.500Z");

    @Test
    void withoutOptionsTheTwoYearsUpToNow() {
        assertThat(period(null, null, null))
                .isEqualTo(
                        new Period(
                                Instant.parse("2024-01-12T10:00:00Z"),
                                Instant.parse("2026-01-11T10:00:00Z")));
    }

    @Test
    void daysCountFromTheStartOrBackFromTheEnd() {
        Instant newYear = Instant.parse("2025-12-31T16:00:00Z");
        Instant tenDaysLater = Instant.parse("2026-01-10T16:00:00Z");

        assertThat(period("2026-01-01", null, 10)).isEqualTo(new Period(newYear, tenDaysLater));
        assertThat(period(null, "2026-01-11", 10)).isEqualTo(new Period(newYear, tenDaysLater));
        assertThat(period("2026-01-01", "2026-01-10T16:00:00Z", null))
                .isEqualTo(new Period(newYear, tenDaysLater));
    }

    @Test
    void aStartAloneRunsUntilNow() {
        assertThat(period("2026-01-01", null, null).to())
                .isEqualTo(Instant.parse("2026-01-11T10:00:00Z"));
    }

    @Test
    void contradictionsAndWrongTextsAreRefused() {
        assertThatThrownBy(() -> period("2026-01-01", "2026-01-11", 10))
                .hasMessageContaining("not all three");
        assertThatThrownBy(() -> period("yesterday", null, null))
                .hasMessageContaining("--from")
                .hasMessageContaining("'yesterday'");
    }

    private static Period period(String from, String to, Integer days) {
        return Period.of(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(days),
                ZoneId.of("Asia/Shanghai"),
                NOW);
    }
}
