package dev.clientele.functions.calibration.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Fits a logistic regression whose weights keep their signs, by projected Newton steps (Bertsekas,
 * Projected Newton Methods for Optimization Problems with Simple Constraints, SIAM J. Control and
 * Optimization 20(2), 1982): a weight that is 0 and would turn stays there, Newton's step is taken
 * in the others, and what would turn on the way ends at 0.
 *
 * <p>Numbers are standardised first, so that the ridge weighs all of them alike. The loss is
 * strictly convex, so there is one result, whatever the scales of the numbers. The order of the
 * examples can change its last digits only.
 */
public final class SignedRegression {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;

    /** The share of the promised gain that a step has to bring. */
    private static final double WORTHWHILE = 1e-4;

    /** Of the loss: a step that promises less is not worth taking. */
    private static final double NEGLIGIBLE = 1e-20;

    private static final double ROUNDING = 1e-14;

    private final List<Column> columns;
    private final Scales scales;
    private final PenalisedLoss loss;
    private final double[] priors;

    private SignedRegression(List<SeenOutcome> examples, List<Column> columns, double penalty) {
        this.columns = columns;
        this.scales = new Scales(examples, columns.size());
        this.priors = priors();
        this.loss = new PenalisedLoss(examples, scales, priors, penalty);
    }

    /**
     * Fits.
     *
     * @param examples with both outcomes
     * @param columns one for each number; one that is the same in all examples gets the weight 0
     * @param penalty on the squared distance of standardised weights from their priors, over 0
     * @return finite coefficients; no weight turns its direction
     * @throws IllegalArgumentException if one outcome is missing
     */
    public static Coefficients fit(
            List<SeenOutcome> examples, List<Column> columns, double penalty) {
        if (examples.stream().map(SeenOutcome::outcome).distinct().count() < 2) {
            throw new IllegalArgumentException("examples of both outcomes are needed");
        }
        SignedRegression regression = new SignedRegression(examples, columns, penalty);
        return regression.scales.unscaled(regression.minimum());
    }

    private double[] priors() {
        double[] standardised = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            standardised[i + 1] = columns.get(i).prior() * scales.deviation(i);
        }
        return standardised;
    }

    private double[] minimum() {
        double[] point = priors.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = next(point);
            if (next == null) {
                return point;
            }
            point = next;
        }
        return point;
    }

    /** The point after a step; null if there is nothing to gain. */
    private double[] next(double[] point) {
        double value = loss.at(point);
        double[] gradient = loss.gradient(point);
        double[] direction = direction(point, gradient);
        double promised = -dot(gradient, direction);
        if (promised <= NEGLIGIBLE * (1 + value)) {
            return null;
        }
        double part = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = allowed(point, direction, part);
            double expected = 0;
            for (int i = 0; i < point.length; i++) {
                expected += gradient[i] * (point[i] - next[i]);
            }
            double highest = value - WORTHWHILE * expected + ROUNDING * (1 + value);
            if (loss.at(next) <= highest) {
                return next;
            }
            part /= 2;
        }
        return null;
    }

    /** Newton's step in all coefficients that are not held at 0. */
    private double[] direction(double[] point, double[] gradient) {
        int[] free =
                IntStream.range(0, point.length).filter(i -> isFree(i, point, gradient)).toArray();
        RealMatrix curvature = loss.curvature(point).getSubMatrix(free, free);
        double[] slope = Arrays.stream(free).mapToDouble(i -> -gradient[i]).toArray();
        double[] inside =
                new LUDecomposition(curvature)
                        .getSolver()
                        .solve(new ArrayRealVector(slope, false))
                        .toArray();
        double[] direction = new double[point.length];
        for (int i = 0; i < free.length; i++) {
            direction[free[i]] = inside[i];
        }
        return direction;
    }

    private boolean isFree(int coefficient, double[] point, double[] gradient) {
        if (coefficient == 0) {
            return true;
        }
        int column = coefficient - 1;
        boolean turns =
                point[coefficient] == 0
                        && gradient[coefficient] * columns.get(column).direction() > 0;
        return !scales.isConstant(column) && !turns;
    }

    private double[] allowed(double[] point, double[] direction, double part) {
        double[] next = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double moved = point[i] + part * direction[i];
            boolean turns = i > 0 && moved * columns.get(i - 1).direction() < 0;
            next[i] = turns ? 0 : moved;
        }
        return next;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
