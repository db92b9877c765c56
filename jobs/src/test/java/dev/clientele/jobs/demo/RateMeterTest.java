package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateMeterTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final RateMeter meter = new RateMeter();

    @Test
    void knowsNothingFromOneReading() {
        meter.read(START, 1_000);

        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void tellsTheGrowthASecond() {
        meter.read(START, 1_000);
        meter.read(START.plusSeconds(2), 1_500);

        assertThat(meter.perSecond()).isEqualTo(250);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        meter.read(START, 0);
        meter.read(START.plusSeconds(1), 90_000);
        meter.read(START.plusSeconds(20), 90_000);
        meter.read(START.plusSeconds(22), 90_020);

        assertThat(meter.perSecond()).isEqualTo(10);
    }

    @Test
    void isNeverNegativeWhenACountBeginsAnew() {
        meter.read(START, 1_000);
        meter.read(START.plusSeconds(1), 5);

        assertThat(meter.perSecond()).isZero();
    }
}
