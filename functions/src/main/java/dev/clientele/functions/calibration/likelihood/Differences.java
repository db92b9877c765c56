package dev.clientele.functions.calibration.likelihood;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/** Second derivatives from first ones. */
final class Differences {

    /** In the log of a parameter: halves the digits between truncation and rounding. */
    private static final double STEP = 0x1p-14;

    private Differences() {}

    /** The observed information: minus the Hessian by the logs, by central differences. */
    static RealMatrix information(LogLikelihood likelihood, double[] point) {
        int count = point.length;
        RealMatrix information = new Array2DRowRealMatrix(count, count);
        double[] above = new double[count];
        double[] below = new double[count];
        for (int i = 0; i < count; i++) {
            double[] moved = point.clone();
            moved[i] = point[i] + STEP;
            likelihood.at(moved, above);
            moved[i] = point[i] - STEP;
            likelihood.at(moved, below);
            for (int j = 0; j < count; j++) {
                double second = (below[j] - above[j]) / (4 * STEP);
                information.addToEntry(i, j, second);
                information.addToEntry(j, i, second);
            }
        }
        return information;
    }
}
