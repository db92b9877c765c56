package dev.clientele.model.metric;

/** What a metric does from day to day while nothing is heard of the customer. */
public enum Trend {
    /** Never changes. */
    STEADY,
    /** Only falls, as slices leave the window; constant once the window is empty. */
    FALLS,
    /** Rises by one a day. */
    RISES,
    /** May go either way on the days that {@link Metrics#nextChange} names. */
    VARIES
}
