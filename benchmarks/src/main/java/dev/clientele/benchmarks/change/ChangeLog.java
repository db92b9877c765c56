package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.Answers;
import java.util.Arrays;

/**
 * What a probe saw: when each measured event came out, and when customers were decided anew. Times
 * are those of {@link System#nanoTime()}.
 */
final class ChangeLog {

    private long[] events = new long[1 << 20];
    private int count;
    private long firstRevised;
    private long lastRevised;
    private long revised;
    private Answers answers;

    void event(long now) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
        }
        events[count++] = now;
    }

    void revised(long now) {
        firstRevised = revised == 0 ? now : firstRevised;
        lastRevised = now;
        revised++;
    }

    void ended(Answers all) {
        answers = all;
    }

    long firstRevised() {
        return firstRevised;
    }

    long lastRevised() {
        return lastRevised;
    }

    long revised() {
        return revised;
    }

    Answers answers() {
        return answers;
    }

    long lastEvent() {
        return events[count - 1];
    }

    /** How many events came out within a window. */
    long eventsWithin(long from, long to) {
        long within = 0;
        for (int i = 0; i < count; i++) {
            within += events[i] >= from && events[i] < to ? 1 : 0;
        }
        return within;
    }

    /** The longest time between two events of a window, in nanoseconds. */
    long longestPauseWithin(long from, long to) {
        long longest = 0;
        for (int i = 1; i < count; i++) {
            if (events[i - 1] >= from && events[i] < to) {
                longest = Math.max(longest, events[i] - events[i - 1]);
            }
        }
        return longest;
    }

    /** The same with the pauses in which the window begins and ends. */
    long longestPauseAround(long from, long to) {
        long longest = 0;
        for (int i = 1; i < count; i++) {
            if (events[i] >= from && events[i - 1] < to) {
                longest = Math.max(longest, events[i] - events[i - 1]);
            }
        }
        return longest;
    }
}
