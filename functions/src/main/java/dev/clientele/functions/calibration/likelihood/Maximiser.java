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

    /**
     * A step that promises no more of the log-likelihood is the last: after it, as Newton's steps
     * converge quadratically, parameters are right to a ten-millionth of their standard errors.
     */
    private static final double NEGLIGIBLE_GAIN = 1e-8;

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
        double negligible = NEGLIGIBLE_GAIN + ROUNDING * Math.abs(value);
        while (radius > SMALLEST_RADIUS) {
            double[] step = step(information);
            boolean isLast = promisedGain(information, step) < negligible;
            double[] next = next(step);
            double[] nextGradient = new double[point.length];
            double nextValue = evaluate(next, nextGradient);
            double[] moved = difference(next, point);
            double gain = nextValue - value;
            adjustRadius(gain, promisedGain(information, moved), length(moved));
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

    /** The best step of the parameters that it doesn't push out of the box from its edge. */
    private double[] step(RealMatrix information) {
        boolean[] free = new boolean[point.length];
        Arrays.fill(free, true);
        double[] step;
        boolean isInside;
        do {
            step = TrustRegion.step(information, gradient, free, radius);
            isInside = true;
            for (int i = 0; i < free.length; i++) {
                if (room(i, step[i]) <= 0) {
                    free[i] = false;
                    isInside = false;
                }
            }
        } while (!isInside);
        return step;
    }

    /** Goes along the step, to the first edge of the box at most: it gains on all of its way. */
    private double[] next(double[] step) {
        double part = 1;
        for (int i = 0; i < step.length; i++) {
            part = Math.min(part, room(i, step[i]));
        }
        double[] next = point.clone();
        for (int i = 0; i < step.length; i++) {
            boolean isAtEdge = room(i, step[i]) <= part && part < 1;
            double edge = step[i] < 0 ? lowest[i] : highest[i];
            next[i] = isAtEdge ? edge : point[i] + part * step[i];
        }
        return intoBox(next);
    }

    /** How often the step of a parameter fits between where it is and the edge of the box. */
    private double room(int parameter, double step) {
        if (step == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double edge = step < 0 ? lowest[parameter] : highest[parameter];
        return (edge - point[parameter]) / step;
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

    private static double[] difference(double[] left, double[] right) {
        double[] difference = new double[left.length];
        Arrays.setAll(difference, i -> left[i] - right[i]);
        return difference;
    }

    private static double length(double[] step) {
        return Math.sqrt(Arrays.stream(step).map(part -> part * part).sum());
    }
}
