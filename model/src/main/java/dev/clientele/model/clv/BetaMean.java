package dev.clientele.model.clv;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a function of a beta distributed chance, by double exponential quadrature (Takahasi
 * and Mori, Publ. RIMS 9, 1974).
 *
 * <p>The chance is p = 1 / (1 + e^-y), y = ln(a/b) + sinh(u): in u the beta density is smooth and
 * falls doubly exponentially on both sides, however small or large its shapes are, so the
 * trapezoidal rule converges faster than any power. The density is normalised by the same rule, so
 * no beta function is needed and nothing under- or overflows.
 */
final class BetaMean {

    /** e^-40 is below half a unit in the last place. */
    private static final double NEGLIGIBLE_LOG = 40;

    /** Errors square with each halving of the step: two agreeing to this are both exact. */
    private static final double AGREEMENT = 1e-12;

    private static final double FIRST_REACH = 1e-6;
    private static final double REACH_GROWTH = 1.25;

    /** The hyperbolic sine of more is out of the range of doubles. */
    private static final double LONGEST_REACH = 700;

    private static final int FIRST_INTERVALS = 64;
    private static final int MOST_INTERVALS = 1 << 16;

    private final double a;
    private final double b;
    private final double center;
    private final double highestLog;
    private final DoubleUnaryOperator function;

    private double weights;
    private double values;

    private BetaMean(double a, double b, DoubleUnaryOperator function) {
        this.a = a;
        this.b = b;
        this.function = function;
        this.center = StrictMath.log(a) - StrictMath.log(b);
        this.highestLog = logDensity(center);
    }

    /**
     * The mean of {@code function} over Beta({@code a}, {@code b}).
     *
     * @param a over 0
     * @param b over 0
     * @param function falls from 1 at 0, stays over 0
     */
    static double of(double a, double b, DoubleUnaryOperator function) {
        return new BetaMean(a, b, function).mean();
    }

    private double mean() {
        double from = -reachLeft();
        double to = reachRight();
        double step = (to - from) / FIRST_INTERVALS;
        addNodes(from, step, FIRST_INTERVALS + 1);
        double mean = values / weights;
        double previous;
        int intervals = FIRST_INTERVALS;
        do {
            previous = mean;
            addNodes(from + step / 2, step, intervals);
            mean = values / weights;
            intervals *= 2;
            step /= 2;
        } while (Math.abs(mean - previous) > AGREEMENT * mean && intervals < MOST_INTERVALS);
        return mean;
    }

    /** How far right of its peak, in u, the density has faded. */
    private double reachRight() {
        double reach = FIRST_REACH;
        while (highestLog - logDensity(center + StrictMath.sinh(reach)) < NEGLIGIBLE_LOG) {
            reach *= REACH_GROWTH;
        }
        return reach;
    }

    /** How far left of its peak: the function rises there and must have faded with the density. */
    private double reachLeft() {
        double highestProduct = Double.NEGATIVE_INFINITY;
        for (double reach = FIRST_REACH; reach < LONGEST_REACH; reach *= REACH_GROWTH) {
            double y = center - StrictMath.sinh(reach);
            double density = logDensity(y);
            double product = density + StrictMath.log(function.applyAsDouble(chance(y)));
            highestProduct = Math.max(highestProduct, product);
            if (highestLog - density >= NEGLIGIBLE_LOG
                    && highestProduct - product >= NEGLIGIBLE_LOG) {
                return reach;
            }
        }
        return LONGEST_REACH;
    }

    private void addNodes(double from, double step, int count) {
        for (int i = 0; i < count; i++) {
            double u = from + i * step;
            double y = center + StrictMath.sinh(u);
            double weight = StrictMath.exp(logDensity(y) - highestLog) * StrictMath.cosh(u);
            weights += weight;
            values += weight * function.applyAsDouble(chance(y));
        }
    }

    private static double chance(double y) {
        return 1 / (1 + StrictMath.exp(-y));
    }

    /** a ln p + b ln(1 - p): the log density of y, up to a constant. */
    private double logDensity(double y) {
        double rest = StrictMath.log1p(StrictMath.exp(-Math.abs(y)));
        return a * (Math.min(y, 0) - rest) + b * (Math.min(-y, 0) - rest);
    }
}
