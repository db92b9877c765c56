package dev.clientele.benchmarks.workload;

/**
 * What a workload is made from; the same settings give the same bytes.
 *
 * @param customers how many join over the history
 * @param events about how many events they have together
 * @param days the length of the history
 * @param seed of all randomness
 * @param dirt share of events that come twice, late or with a broken copy, a third of it each
 * @param partitions over how many files the customers are spread
 */
public record WorkloadSettings(
        int customers, long events, int days, long seed, double dirt, int partitions) {

    /** Fourteen months: windows of a year fill and roll, and timers fire. */
    public static final int DEFAULT_DAYS = 425;

    /** Refuses sizes below 1. */
    public WorkloadSettings {
        require(customers >= 1, "customers must be at least 1");
        require(events >= 1, "events must be at least 1");
        require(days >= 1, "days must be at least 1");
        require(partitions >= 1, "partitions must be at least 1");
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
