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

    private static final int FIRST_INTERVALS = 32;
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
        this.center = Math.log(a) - Math.log(b);
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
        double lowest = function.applyAsDouble(a / (a + b));
        // The function may be far larger left of the density's peak than at it.
        double from = -reach(-1, NEGLIGIBLE_LOG - Math.log(lowest));
        double to = reach(1, NEGLIGIBLE_LOG);
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

    /** How far to go from the peak until the log density has fallen by {@code fall}. */
    private double reach(int direction, double fall) {
        double far = 1e-6;
        while (highestLog - logDensity(center + direction * Math.sinh(far)) < fall) {
            far *= 1.25;
        }
        return far;
    }

    private void addNodes(double from, double step, int count) {
        for (int i = 0; i < count; i++) {
            double u = from + i * step;
            double y = center + Math.sinh(u);
            double weight = Math.exp(logDensity(y) - highestLog) * Math.cosh(u);
            weights += weight;
            values += weight * function.applyAsDouble(1 / (1 + Math.exp(-y)));
        }
    }

    /** a ln p + b ln(1 - p): the log density of y, up to a constant. */
    private double logDensity(double y) {
        double rest = Math.log1p(Math.exp(-Math.abs(y)));
        return a * (Math.min(y, 0) - rest) + b * (Math.min(-y, 0) - rest);
    }
}
