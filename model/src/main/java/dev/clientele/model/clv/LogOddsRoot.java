package dev.clientele.model.clv;

import java.util.function.DoubleFunction;

/**
 * Finds where a distribution has a given share below, by Halley's method on the log-odds of the
 * share, which are nearly straight, within a bracket that only narrows.
 *
 * @param share over 0 and under 1
 */
record LogOddsRoot(double share) {

    /** Errors are cubed with each step: the next one would move less than 1e-12. */
    private static final double SHORT_STEP = 1e-5;

    private static final double FIRST_LONGEST_STEP = 4;
    private static final int MOST_STEPS = 200;

    /**
     * A distribution at a point.
     *
     * @param lower the share below
     * @param upper the share above
     * @param slope the density
     * @param bend its derivative
     */
    record Sides(double lower, double upper, double slope, double bend) {}

    /**
     * The root.
     *
     * @param guess where to begin
     * @param distribution a continuous one
     */
    double from(double guess, DoubleFunction<Sides> distribution) {
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        double longest = FIRST_LONGEST_STEP;
        double at = guess;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Sides sides = distribution.apply(at);
            double excess = excess(sides);
            double step = step(sides, excess, longest);
            if (Math.abs(step) < SHORT_STEP) {
                return at + step;
            }
            if (excess > 0) {
                highest = at;
            } else {
                lowest = at;
            }
            longest *= 2;
            at += step;
            if (at <= lowest || at >= highest) {
                at = (lowest + highest) / 2;
            }
        }
        return at;
    }

    /** Log-odds of the share below, less those that are looked for. */
    private double excess(Sides sides) {
        return StrictMath.log(sides.lower() / sides.upper()) - StrictMath.log(share / (1 - share));
    }

    private static double step(Sides sides, double excess, double longest) {
        double perShare = 1 / sides.lower() + 1 / sides.upper();
        double slope = sides.slope() * perShare;
        if (!(slope > 0) || Double.isInfinite(slope)) {
            return -Math.signum(excess) * longest;
        }
        double asymmetry = 1 / sides.upper() - 1 / sides.lower();
        double bend = (sides.bend() + sides.slope() * sides.slope() * asymmetry) * perShare;
        double straight = -excess / slope;
        double curved = 1 + straight * bend / slope / 2;
        double step = curved > 0.5 ? straight / Math.min(curved, 2) : straight;
        return Math.max(-longest, Math.min(longest, step));
    }
}
