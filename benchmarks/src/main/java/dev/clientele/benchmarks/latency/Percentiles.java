package dev.clientele.benchmarks.latency;

import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param samples how often it was measured
 * @param p50 half of them took at most that long
 * @param p99 99 of 100
 * @param p999 999 of 1,000
 * @param most the longest
 */
record Percentiles(long samples, double p50, double p99, double p999, double most) {

    private static final double MILLI = 1_000;

    /**
     * Of all samples, none left out.
     *
     * @param micros the samples in microseconds, in any order; at least one
     * @param count how many of them are there
     */
    static Percentiles of(long[] micros, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("no sample");
        }
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return new Percentiles(
                count, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    /** The smallest sample that so large a share does not exceed. */
    private static double at(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1] / MILLI;
    }
}
