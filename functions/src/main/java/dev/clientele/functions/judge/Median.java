package dev.clientele.functions.judge;

import java.util.Arrays;

/** The middle of some numbers. */
public final class Median {

    private Median() {}

    /**
     * The number in the middle, or the mean of the two in the middle.
     *
     * @param numbers in any order; left as they are
     * @return exact, from all numbers; NaN if there are none
     */
    public static double of(double... numbers) {
        if (numbers.length == 0) {
            return Double.NaN;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : sorted[upper - 1] / 2 + sorted[upper] / 2;
    }
}
