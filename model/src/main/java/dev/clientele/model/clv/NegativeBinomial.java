package dev.clientele.model.clv;

import java.util.Arrays;

/**
 * The number of purchases within a time at a rate that is Gamma(shape, scale), without dropout:
 *
 * <pre>q_0 = (1 + t/scale)^-shape,   q_{n+1} = q_n z (shape + n) / (n + 1),   z = t / (scale + t).
 * </pre>
 *
 * <p>All terms are positive, so the recurrence loses nothing in either direction. It begins at 0,
 * or, where q_0 is below the range of doubles, at the likeliest number, outwards, and is then
 * normalised by its sum. Relative error of a chance: 1e-13 (some units in the last place a step,
 * and the exponent of q_0).
 */
final class NegativeBinomial {

    /** e^-600 still leaves room for the terms after it. */
    private static final double LARGEST_EXPONENT = 600;

    private static final double NEGLIGIBLE = 0x1p-56;

    private final double shape;
    private final double z;
    private final int most;

    private double[] chances = new double[32];
    private int highest;
    private double beyond;

    /**
     * @param shape of the rate, over 0
     * @param time over the scale of the rate, at least 0
     * @param most the largest number to tell apart, at least 1
     */
    NegativeBinomial(double shape, double time, int most) {
        this.shape = shape;
        this.z = time / (1 + time);
        this.most = most;
        double exponent = shape * StrictMath.log1p(time);
        if (exponent <= LARGEST_EXPONENT) {
            double next = beginAt(0, StrictMath.exp(-exponent));
            beyond = next > 0 ? Math.max(next, 1 - sum()) : 0;
        } else {
            beginAtLikeliest(Math.floor((shape - 1) * time));
        }
    }

    /** The largest number with a chance. */
    int highest() {
        return highest;
    }

    /** The chance of exactly {@code n}, at most {@link #highest()}. */
    double chance(int n) {
        return chances[n];
    }

    /** The chance of more than {@link #highest()}, where that is the largest to tell apart. */
    double beyond() {
        return beyond;
    }

    private void beginAtLikeliest(double likeliest) {
        if (likeliest >= most) {
            beyond = 1;
            return;
        }
        int first = (int) Math.max(0, likeliest);
        chances = new double[first + 32];
        double rest = beginAt(first, 1);
        for (int n = first; n > 0 && chances[n] > 0; n--) {
            chances[n - 1] = chances[n] * n / (z * (shape + (n - 1)));
        }
        for (int n = highest + 1; rest > NEGLIGIBLE * beyond; n++) {
            beyond += rest;
            rest *= z * (shape + n) / (n + 1);
        }
        double sum = sum() + beyond;
        for (int n = 0; n <= highest; n++) {
            chances[n] /= sum;
        }
        beyond /= sum;
    }

    /**
     * Goes up until the rest, weighed by its numbers, is negligible beside what was there.
     *
     * @return the chance of the next number where the largest to tell apart comes first, else 0
     */
    private double beginAt(int first, double value) {
        double weighed = 0;
        double chance = value;
        put(first, chance);
        for (int n = first; ; n++) {
            double growth = z * (shape + n) / (n + 1);
            chance *= growth;
            double rest = chance * (n + 1) / (1 - Math.min(1, Math.max(growth, z)));
            if (rest <= NEGLIGIBLE * weighed || chance == 0) {
                return 0;
            }
            if (n == most) {
                return chance;
            }
            put(n + 1, chance);
            weighed += chance * (n + 1);
        }
    }

    private void put(int n, double chance) {
        if (n == chances.length) {
            chances = Arrays.copyOf(chances, n * 2);
        }
        chances[n] = chance;
        highest = n;
    }

    private double sum() {
        double sum = 0;
        for (int n = highest; n >= 0; n--) {
            sum += chances[n];
        }
        return sum;
    }
}
