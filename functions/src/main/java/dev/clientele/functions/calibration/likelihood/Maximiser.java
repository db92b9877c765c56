package dev.clientele.functions.calibration.likelihood;

import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds the maximum of a log-likelihood within a box, by Newton steps in a trust region (Conn,
 * Gould and Toint, Trust-Region Methods, 2000, algorithm 6.1.1 with the exact step of chapter 7).
 *
 * <p>Why not the optimisers of a library: with two to four parameters and an analytic gradient a
 * Hessian costs a handful of gradients, and with it the path is short, ridges and saddles are
 * crossed along eigenvectors, and the curvature at the end is the observed information that the
 * standard errors need anyway. A parameter that is pushed against the box stays there and the
 * others go on: fits that the data don't identify end cleanly, after a bounded number of steps.
 */
public final class Maximiser {

    private static final int MOST_STEPS = 200;
    private static final double FIRST_RADIUS = 1;
    private static final double LARGEST_RADIUS = 4;
    private static final double SMALLEST_RADIUS = 1e-12;

    /** Of the log-likelihood: far below what could be told from chance, even of a sum over many. */
    private static final double NEGLIGIBLE_GAIN = 1e-10;

    private static final double ROUNDING = 1e-15;

    private final LogLikelihood likelihood;
    private final double[] lowest;
    private final double[] highest;

    private int evaluations;
    private double[] point;
    private double value;
    private double[] gradient;
    private double radius;

    /**
     * A maximiser within a box.
     *
     * @param likelihood what to maximise
     * @param lowest logs of the smallest parameters to try
     * @param highest logs of the largest parameters to try
     */
    public Maximiser(LogLikelihood likelihood, double[] lowest, double[] highest) {
        this.likelihood = likelihood;
        this.lowest = lowest.clone();
        this.highest = highest.clone();
    }

    /**
     * Climbs from a starting point until no step gains anything.
     *
     * @param start logs of parameters; moved into the box if outside
     */
    public Maximum from(double[] start) {
        evaluations = 0;
        radius = FIRST_RADIUS;
        point = intoBox(start);
        gradient = new double[point.length];
        value = evaluate(point, gradient);
        RealMatrix information = information();
        for (int step = 0; step < MOST_STEPS && isClimbing(information); step++) {
            information = information();
        }
        return new Maximum(point, value, information, atEdge(), evaluations);
    }

    /** Takes the best step within the radius; false if there is nothing more to gain. */
    private boolean isClimbing(RealMatrix information) {
        boolean[] free = free();
        while (radius > SMALLEST_RADIUS) {
            double[] step = TrustRegion.step(information, gradient, free, radius);
            double[] next = intoBox(sum(point, step));
            double[] moved = difference(next, point);
            double promised = promisedGain(information, moved);
            double[] nextGradient = new double[point.length];
            double nextValue = evaluate(next, nextGradient);
            double gain = nextValue - value;
            adjustRadius(gain, promised, length(moved));
            double negligible = NEGLIGIBLE_GAIN + ROUNDING * Math.abs(value);
            boolean isLast = promised < negligible;
            if (gain > 0 || (isLast && gain > -negligible)) {
                point = next;
                value = nextValue;
                gradient = nextGradient;
                return !isLast;
            }
            if (isLast) {
                return false;
            }
        }
        return false;
    }

    private void adjustRadius(double gain, double promised, double length) {
        if (!(gain >= promised / 4)) {
            radius = length / 4;
        } else if (gain > 0.75 * promised) {
            radius = Math.min(LARGEST_RADIUS, Math.max(radius, 2 * length));
        }
    }

    private double promisedGain(RealMatrix information, double[] step) {
        double[] curved = information.operate(step);
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain += step[i] * (gradient[i] - curved[i] / 2);
        }
        return gain;
    }

    /** Minus the Hessian at the point, by central differences of the gradient. */
    private RealMatrix information() {
        RealMatrix information = Differences.information(likelihood, point);
        evaluations += 2 * point.length;
        return information;
    }

    private double evaluate(double[] at, double[] gradientThere) {
        evaluations++;
        return likelihood.at(at, gradientThere);
    }

    /** Which parameters aren't held by the edge of the box. */
    private boolean[] free() {
        boolean[] free = new boolean[point.length];
        for (int i = 0; i < free.length; i++) {
            boolean isHeldBelow = point[i] <= lowest[i] && gradient[i] <= 0;
            boolean isHeldAbove = point[i] >= highest[i] && gradient[i] >= 0;
            free[i] = !isHeldBelow && !isHeldAbove;
        }
        return free;
    }

    private boolean[] atEdge() {
        boolean[] atEdge = new boolean[point.length];
        for (int i = 0; i < atEdge.length; i++) {
            atEdge[i] = point[i] <= lowest[i] || point[i] >= highest[i];
        }
        return atEdge;
    }

    private double[] intoBox(double[] at) {
        double[] inside = new double[at.length];
        Arrays.setAll(inside, i -> Math.max(lowest[i], Math.min(highest[i], at[i])));
        return inside;
    }

    private static double[] sum(double[] left, double[] right) {
        double[] sum = new double[left.length];
        Arrays.setAll(sum, i -> left[i] + right[i]);
        return sum;
    }

    private static double[] difference(double[] left, double[] right) {
        double[] difference = new double[left.length];
        Arrays.setAll(difference, i -> left[i] - right[i]);
        return difference;
    }

    private static double length(double[] step) {
        return Math.sqrt(Arrays.stream(step).map(part -> part * part).sum());
    }
}
