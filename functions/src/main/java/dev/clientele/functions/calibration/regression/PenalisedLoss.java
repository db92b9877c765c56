package dev.clientele.functions.calibration.regression;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * The logarithmic loss of coefficients over examples, plus the ridge: half of the penalty times the
 * squared distance of each standardised weight from its prior. The intercept is free of it.
 */
final class PenalisedLoss {

    private final double[][] rows;
    private final boolean[] outcomes;
    private final double[] weights;
    private final double[] priors;
    private final double penalty;

    PenalisedLoss(List<SeenOutcome> examples, Scales scales, double[] priors, double penalty) {
        this.rows = examples.stream().map(scales::row).toArray(double[][]::new);
        this.outcomes = new boolean[rows.length];
        this.weights = new double[rows.length];
        this.priors = priors;
        this.penalty = penalty;
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = examples.get(i).outcome();
            weights[i] = examples.get(i).weight();
        }
    }

    double at(double[] point) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double logOdds = logOdds(rows[i], point);
            loss += weights[i] * softplus(outcomes[i] ? -logOdds : logOdds);
        }
        for (int j = 1; j < point.length; j++) {
            double distance = point[j] - priors[j];
            loss += penalty / 2 * distance * distance;
        }
        return loss;
    }

    double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < rows.length; i++) {
            double surprise = chance(logOdds(rows[i], point)) - (outcomes[i] ? 1 : 0);
            for (int j = 0; j < point.length; j++) {
                gradient[j] += weights[i] * surprise * rows[i][j];
            }
        }
        for (int j = 1; j < point.length; j++) {
            gradient[j] += penalty * (point[j] - priors[j]);
        }
        return gradient;
    }

    RealMatrix curvature(double[] point) {
        double[][] curvature = new double[point.length][point.length];
        for (int i = 0; i < rows.length; i++) {
            double chance = chance(logOdds(rows[i], point));
            double weight = weights[i] * chance * (1 - chance);
            for (int j = 0; j < point.length; j++) {
                for (int k = 0; k <= j; k++) {
                    curvature[j][k] += weight * rows[i][j] * rows[i][k];
                }
            }
        }
        for (int j = 0; j < point.length; j++) {
            curvature[j][j] += j == 0 ? 0 : penalty;
            for (int k = 0; k < j; k++) {
                curvature[k][j] = curvature[j][k];
            }
        }
        return new Array2DRowRealMatrix(curvature, false);
    }

    private static double logOdds(double[] row, double[] point) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * point[j];
        }
        return sum;
    }

    private static double chance(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** ln(1 + e^y), without overflow. */
    private static double softplus(double y) {
        return Math.max(0, y) + StrictMath.log1p(StrictMath.exp(-Math.abs(y)));
    }
}
