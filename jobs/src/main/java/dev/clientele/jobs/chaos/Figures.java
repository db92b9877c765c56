package dev.clientele.jobs.chaos;

import java.util.List;

/**
 * How long something took, in seconds.
 *
 * @param count how many were measured
 * @param median the middle one; of an even number the lower one
 * @param worst the longest
 */
record Figures(int count, double median, double worst) {

    /** Of nothing all is 0. */
    static Figures of(List<Double> seconds) {
        if (seconds.isEmpty()) {
            return new Figures(0, 0, 0);
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        return new Figures(
                sorted.size(),
                rounded(sorted.get((sorted.size() - 1) / 2)),
                rounded(sorted.get(sorted.size() - 1)));
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
