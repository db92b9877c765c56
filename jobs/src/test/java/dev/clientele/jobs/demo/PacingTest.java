package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FROM = BEGAN.minus(Duration.ofDays(100));
    private static final Duration LENGTH = Duration.ofSeconds(100);

    private final Pacing pacing = new Pacing(FROM, BEGAN, LENGTH);

    @Test
    void beginsWithThePast() {
        assertThat(pacing.reached(BEGAN)).isEqualTo(FROM);
        assertThat(pacing.share(BEGAN)).isZero();
        assertThat(pacing.isLive(BEGAN)).isFalse();
    }

    @Test
    void isHalfWayAtHalfTime() {
        Instant halfTime = BEGAN.plusSeconds(50);

        assertThat(pacing.share(halfTime)).isEqualTo(0.5);
        assertThat(pacing.reached(halfTime))
                .isEqualTo(FROM.plus(Duration.ofDays(50)).plusSeconds(50));
    }

    @Test
    void meetsTheClockWithoutAJump() {
        Instant end = BEGAN.plus(LENGTH);

        assertThat(pacing.reached(end)).isEqualTo(end);
        assertThat(pacing.reached(end.minusMillis(1)))
                .isBetween(end.minus(Duration.ofMinutes(2)), end);
        assertThat(pacing.isLive(end)).isTrue();
    }

    @Test
    void followsTheClockFromThenOn() {
        Instant later = BEGAN.plus(Duration.ofDays(2));

        assertThat(pacing.reached(later)).isEqualTo(later);
        assertThat(pacing.share(later)).isEqualTo(1);
    }

    @Test
    void neverRunsAheadOfTheClockNorBack() {
        Instant reached = FROM;
        for (Instant now = BEGAN; now.isBefore(BEGAN.plusSeconds(120)); now = now.plusMillis(333)) {
            assertThat(pacing.reached(now)).isBetween(reached, now);
            reached = pacing.reached(now);
        }
    }

    @Test
    void waitsAtTheBeginningIfTheClockIsSetBack() {
        assertThat(pacing.reached(BEGAN.minusSeconds(5))).isEqualTo(FROM);
    }

    @Test
    void catchesUpAtTheSpeedOfTheHistory() {
        Pacing pause =
                Pacing.atSpeed(
                        BEGAN.minus(Duration.ofDays(1)), BEGAN, Duration.ofDays(100), LENGTH);

        assertThat(pause.length()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void canPlayAllAtOnce() {
        Pacing atOnce = Pacing.atSpeed(FROM, BEGAN, Duration.ofDays(100), Duration.ZERO);

        assertThat(atOnce.reached(BEGAN.plusMillis(1))).isEqualTo(BEGAN.plusMillis(1));
    }

    @Test
    void refusesAPastThatBeginsInTheFuture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pacing(BEGAN.plusMillis(1), BEGAN, LENGTH));
    }
}
