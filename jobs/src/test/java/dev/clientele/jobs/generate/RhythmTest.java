package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Busy time: faster by day, slower by night, and the same over a week. */
class RhythmTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Property
    void aWeekIsAWeek(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long instant) {
        long later = new Rhythm(ZoneId.of("UTC")).after(instant, 7);

        assertThat(later).isCloseTo(instant + Duration.ofDays(7).toMillis(), within(2L));
    }

    @Property
    void timeNeverStandsStillOrRunsBack(
            @ForAll @LongRange(min = 1_700_000_000_000L, max = 1_800_000_000_000L) long instant,
            @ForAll @DoubleRange(max = 0.2) double days) {
        assertThat(new Rhythm(ZoneId.of("Europe/London")).after(instant, days))
                .isGreaterThan(instant);
    }

    @Test
    void aBusyHourPassesSlowly() {
        Rhythm rhythm = new Rhythm(ZoneId.of("Asia/Shanghai"));
        long evening = Instant.parse("2026-01-10T12:00:00Z").toEpochMilli();
        long night = Instant.parse("2026-01-09T19:00:00Z").toEpochMilli();

        assertThat(rhythm.after(evening, 0.02) - evening).isLessThan(HOUR);
        assertThat(rhythm.after(night, 0.02) - night).isGreaterThan(HOUR);
    }

    @Test
    void aSkippedOrRepeatedHourKeepsTheOrder() {
        keepsTheOrder("Europe/London", "2026-03-28T22:00:00Z");
        keepsTheOrder("Europe/London", "2026-10-24T22:00:00Z");
        keepsTheOrder("America/New_York", "2026-03-08T03:00:00Z");
        keepsTheOrder("America/New_York", "2026-11-01T03:00:00Z");
    }

    private static void keepsTheOrder(String zone, String night) {
        Rhythm rhythm = new Rhythm(ZoneId.of(zone));
        long midnight = Instant.parse(night).toEpochMilli();
        long latest = midnight;
        for (int step = 1; step < 500; step++) {
            long next = rhythm.after(midnight, step * 0.001);
            assertThat(next).isGreaterThanOrEqualTo(latest);
            latest = next;
        }
    }

    @Test
    void sharesOfAPeriodLieWithinIt() {
        Rhythm rhythm = new Rhythm(ZoneId.of("Asia/Shanghai"));
        long start = Instant.parse("2026-01-01T05:00:00Z").toEpochMilli();
        long end = Instant.parse("2026-02-01T17:00:00Z").toEpochMilli();

        assertThat(rhythm.between(start, end, 0)).isCloseTo(start, within(1L));
        assertThat(rhythm.between(start, end, 0.999999)).isBetween(start, end);
    }
}
