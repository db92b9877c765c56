package dev.clientele.functions.judge;

import java.util.Arrays;

/**
 * By how much one score ranks the same customers better than another, and how far that may be
 * chance: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, "Comparing the areas under two or
 * more correlated receiver operating characteristic curves", Biometrics 44 (1988).
 *
 * @param difference ROC-AUC of the one less that of the other; NaN if all customers did the same
 * @param standardError of the difference, had other customers like these been drawn; NaN with fewer
 *     than two customers of either kind
 */
public record AucDifference(double difference, double standardError) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Compares two scores.
     *
     * @param one of each customer, the higher, the surer of no order
     * @param other of the same customers in the same order
     * @param hadNoOrder what they did
     * @return the difference; of scores that rank alike 0 with an error of 0
     * @throws IllegalArgumentException if these are not of equally many customers
     */
    public static AucDifference of(double[] one, double[] other, boolean[] hadNoOrder) {
        if (one.length != other.length || one.length != hadNoOrder.length) {
            throw new IllegalArgumentException(
                    "two scores and the outcome must be of the same customers, not of "
                            + one.length
                            + ", "
                            + other.length
                            + " and "
                            + hadNoOrder.length);
        }
        double[] silent = lead(one, other, hadNoOrder, true);
        double[] ordering = lead(one, other, hadNoOrder, false);
        return new AucDifference(
                mean(silent),
                StrictMath.sqrt(
                        variance(silent) / silent.length + variance(ordering) / ordering.length));
    }

    /**
     * How far the difference may be off, with a confidence of 95 %.
     *
     * @return half the width of its interval; NaN without a standard error
     */
    public double margin() {
        return Z * standardError;
    }

    /** Of each customer of a kind, in how many more pairs with the other kind the one is right. */
    private static double[] lead(
            double[] one, double[] other, boolean[] hadNoOrder, boolean isOfSilent) {
        double[] byOne = placements(one, hadNoOrder, isOfSilent);
        double[] byOther = placements(other, hadNoOrder, isOfSilent);
        for (int i = 0; i < byOne.length; i++) {
            byOne[i] -= byOther[i];
        }
        return byOne;
    }

    /** Of each customer of a kind, the share of pairs with the other kind that are in order. */
    private static double[] placements(double[] scores, boolean[] hadNoOrder, boolean isOfSilent) {
        double[] kind = select(scores, hadNoOrder, isOfSilent);
        double[] others = select(scores, hadNoOrder, !isOfSilent);
        Arrays.sort(others);
        double[] placements = new double[kind.length];
        for (int i = 0; i < kind.length; i++) {
            double below = (firstFrom(others, kind[i]) + firstAbove(others, kind[i])) / 2.0;
            double right = isOfSilent ? below : others.length - below;
            placements[i] = right / others.length;
        }
        return placements;
    }

    private static double[] select(double[] scores, boolean[] hadNoOrder, boolean isOfSilent) {
        double[] selected = new double[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (hadNoOrder[i] == isOfSilent) {
                // sorting and searching tell -0.0 from 0.0, customers' scores don't
                selected[size] = scores[i] + 0.0;
                size++;
            }
        }
        return Arrays.copyOf(selected, size);
    }

    /** How many of them are below a number. */
    private static int firstFrom(double[] sorted, double number) {
        int first = 0;
        int end = sorted.length;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (sorted[middle] < number) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }

    /** How many of them are below a number or equal to it. */
    private static int firstAbove(double[] sorted, double number) {
        return firstFrom(sorted, Math.nextUp(number));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Without bias; NaN of fewer than two. */
    private static double variance(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
