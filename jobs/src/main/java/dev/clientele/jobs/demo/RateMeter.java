package dev.clientele.jobs.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count has grown lately. */
final class RateMeter {

    private static final Duration LATELY = Duration.ofSeconds(5);

    private final Deque<Reading> readings = new ArrayDeque<>();

    /** Takes a reading; readings come in the order of time. */
    void read(Instant at, long count) {
        readings.addLast(new Reading(at, count));
        Instant oldest = at.minus(LATELY);
        while (readings.size() > 2 && readings.getFirst().at().isBefore(oldest)) {
            readings.removeFirst();
        }
    }

    /** Growth a second over the last seconds; 0 until there are two readings. */
    double perSecond() {
        if (readings.size() < 2) {
            return 0;
        }
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        long millis = Math.max(1, Duration.between(first.at(), last.at()).toMillis());
        return Math.max(0, (last.count() - first.count()) * 1000.0 / millis);
    }

    private record Reading(Instant at, long count) {}
}
