package dev.clientele.jobs.generate;

import java.util.PriorityQueue;

/**
 * The moments that one customer's life still holds, the earliest first; of equal times the one
 * planned first.
 */
final class Agenda {

    private final PriorityQueue<Planned> plans = new PriorityQueue<>(4);
    private int counter;

    /** Plans a moment for a time in epoch milliseconds. */
    void plan(long time, Moment moment) {
        plans.add(new Planned(time, counter++, moment));
    }

    boolean isEmpty() {
        return plans.isEmpty();
    }

    /** The time of the next moment in epoch milliseconds; there must be one. */
    long nextTime() {
        return plans.element().time();
    }

    /** Takes the next moment off the agenda; there must be one. */
    Planned next() {
        return plans.remove();
    }

    /** A moment, its time in epoch milliseconds, and its place among those of the same time. */
    record Planned(long time, int ordinal, Moment moment) implements Comparable<Planned> {

        @Override
        public int compareTo(Planned other) {
            return time != other.time
                    ? Long.compare(time, other.time)
                    : Integer.compare(ordinal, other.ordinal);
        }
    }
}
