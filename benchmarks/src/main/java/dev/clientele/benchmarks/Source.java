package dev.clientele.benchmarks;

import java.util.Locale;

/** Where a contender's events come from. */
public enum Source {
    /** Memory-mapped files; what comes out is counted and discarded. */
    MEMORY,
    /** A topic that was loaded before anything is timed. */
    KAFKA;

    /** As the command's option, the table and the JSON name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
