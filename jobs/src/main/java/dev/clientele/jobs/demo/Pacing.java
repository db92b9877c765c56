package dev.clientele.jobs.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a past is played: evenly, so that it meets the machine's clock after a while, and from
 * there on at the clock's own pace.
 *
 * <p>It cannot run ahead of the clock: the job refuses what comes from the future.
 *
 * @param from where the past begins
 * @param began when playing began, not before {@code from}
 * @param length for how long the past is played
 */
record Pacing(Instant from, Instant began, Duration length) {

    Pacing {
        if (began.isBefore(from) || length.isNegative()) {
            throw new IllegalArgumentException("a past begins before it is played: " + from);
        }
    }

    /**
     * Plays at a given speed.
     *
     * @param span a time that would be played ...
     * @param within ... within this time
     */
    static Pacing atSpeed(Instant from, Instant began, Duration span, Duration within) {
        double speed = (double) span.toMillis() / Math.max(1, within.toMillis());
        double past = Duration.between(from, began).toMillis();
        return new Pacing(from, began, Duration.ofMillis((long) (past / speed)));
    }

    /** The instant up to which all has to be played now. */
    Instant reached(Instant now) {
        if (isLive(now)) {
            return now;
        }
        double way = Duration.between(from, end()).toMillis();
        return from.plusMillis((long) (way * share(now)));
    }

    /** How much of the past is played, from 0 to 1. */
    double share(Instant now) {
        if (isLive(now)) {
            return 1;
        }
        return Math.max(0, (double) Duration.between(began, now).toMillis() / length.toMillis());
    }

    /** Whether the past has met the clock. */
    boolean isLive(Instant now) {
        return !now.isBefore(end());
    }

    private Instant end() {
        return began.plus(length);
    }
}
