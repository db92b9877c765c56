package dev.clientele.functions.calibration.likelihood;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The step that gains most by a quadratic model, within a radius: along each eigenvector of the
 * information the gradient over its eigenvalue, all eigenvalues raised by the least shift that
 * makes them positive and the step short enough (Moré and Sorensen, Computing a Trust Region Step,
 * 1983).
 */
final class TrustRegion {

    /** Halving so often finds the shift to the last digit. */
    private static final int BISECTIONS = 100;

    private final double[] eigenvalues;
    private final double[] slopes;

    private TrustRegion(double[] eigenvalues, double[] slopes) {
        this.eigenvalues = eigenvalues;
        this.slopes = slopes;
    }

    /** The step; 0 in the parameters that are not free. */
    static double[] step(RealMatrix information, double[] gradient, boolean[] free, double radius) {
        double[] step = new double[free.length];
        int[] kept = IntStream.range(0, free.length).filter(i -> free[i]).toArray();
        if (kept.length == 0) {
            return step;
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(information.getSubMatrix(kept, kept));
        double[] slope = Arrays.stream(kept).mapToDouble(i -> gradient[i]).toArray();
        RealMatrix vectors = eigen.getV();
        TrustRegion region = new TrustRegion(eigen.getEigenvalues(), vectors.preMultiply(slope));
        double[] inside = vectors.operate(region.step(region.shift(radius)));
        for (int i = 0; i < kept.length; i++) {
            step[kept[i]] = inside[i];
        }
        return step;
    }

    private double shift(double radius) {
        double steepest = length(slopes);
        double smallest = Arrays.stream(eigenvalues).min().orElseThrow();
        double low = Math.max(0, -smallest);
        double high = low + steepest / radius;
        if (smallest > 0 && length(step(0)) <= radius) {
            return 0;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (length(step(middle)) > radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** In the directions of the eigenvectors. */
    private double[] step(double shift) {
        double[] step = new double[slopes.length];
        Arrays.setAll(step, i -> slopes[i] == 0 ? 0 : slopes[i] / (eigenvalues[i] + shift));
        return step;
    }

    private static double length(double[] step) {
        return Math.sqrt(Arrays.stream(step).map(part -> part * part).sum());
    }
}
