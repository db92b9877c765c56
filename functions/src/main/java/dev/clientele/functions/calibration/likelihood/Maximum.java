package dev.clientele.functions.calibration.likelihood;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Where a climb ended, and how sharp the maximum is there.
 *
 * <p>Errors are those of the logs of the parameters, from the inverse of the observed information.
 * A parameter at the edge of the box counts as known there and has none.
 */
public final class Maximum {

    /** Below this share of the largest an eigenvalue is rounding noise. */
    private static final double NOISE = 1e-9;

    private final double[] logParameters;
    private final double value;
    private final boolean[] atEdge;
    private final int evaluations;
    private final double[] logErrors;

    Maximum(
            double[] logParameters,
            double value,
            RealMatrix information,
            boolean[] atEdge,
            int evaluations) {
        this.logParameters = logParameters;
        this.value = value;
        this.atEdge = atEdge;
        this.evaluations = evaluations;
        this.logErrors = logErrors(information, atEdge);
    }

    /** A parameter, not its log. */
    public double parameter(int index) {
        return StrictMath.exp(logParameters[index]);
    }

    /** The logs of all parameters. */
    public double[] logParameters() {
        return logParameters.clone();
    }

    /** The log-likelihood there. */
    public double value() {
        return value;
    }

    /** How often the likelihood was evaluated on the way. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether the parameter is at the edge of the box. */
    public boolean isAtEdge(int index) {
        return atEdge[index];
    }

    /**
     * The standard error of the log of a parameter: that of the parameter is so many times the
     * parameter (delta method). NaN at the edge; infinite where the likelihood is flat.
     */
    public double logError(int index) {
        return logErrors[index];
    }

    private static double[] logErrors(RealMatrix information, boolean[] atEdge) {
        double[] errors = new double[atEdge.length];
        Arrays.fill(errors, Double.NaN);
        int[] kept = IntStream.range(0, atEdge.length).filter(i -> !atEdge[i]).toArray();
        if (kept.length == 0) {
            return errors;
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(information.getSubMatrix(kept, kept));
        double largest = Arrays.stream(eigen.getEigenvalues()).max().orElseThrow();
        for (int i = 0; i < kept.length; i++) {
            double variance = 0;
            for (int j = 0; j < kept.length; j++) {
                double share = eigen.getV().getEntry(i, j);
                double eigenvalue = eigen.getEigenvalue(j);
                boolean isFlat = !(eigenvalue > NOISE * largest);
                variance += isFlat ? flatVariance(share) : share * share / eigenvalue;
            }
            errors[kept[i]] = Math.sqrt(variance);
        }
        return errors;
    }

    /** Of a parameter that has a part in a direction that changes nothing. */
    private static double flatVariance(double share) {
        return Math.abs(share) > NOISE ? Double.POSITIVE_INFINITY : 0;
    }
}
