package dev.clientele.functions.customer;

import java.io.Serializable;

/**
 * How a walk over all customers is cut into slices. After each slice the task is free for events
 * and checkpoints for as long as the slice took, so the walk never has more than half of its time.
 *
 * @param sliceMillis after how many milliseconds a slice ends
 * @param sliceCustomers after how many customers it ends at the latest
 */
public record SweepPace(long sliceMillis, long sliceCustomers) implements Serializable {

    /** Slices too short to be noticed by anyone who waits for a decision. */
    public static final SweepPace STANDARD = new SweepPace(5, 1_000);

    /** The whole walk in one slice, as a comparison: nothing else happens meanwhile. */
    public static final SweepPace ALL_AT_ONCE = new SweepPace(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Refuses slices in which nothing would be done. */
    public SweepPace {
        if (sliceMillis < 1 || sliceCustomers < 1) {
            throw new IllegalArgumentException("a slice has at least 1 ms and 1 customer");
        }
    }
}
