package dev.clientele.functions.calibration.regression;

/** Log-odds as a weighted sum of numbers. */
public final class Coefficients {

    private final double intercept;
    private final double[] weights;
    private final double[] standardised;

    Coefficients(double intercept, double[] weights, double[] standardised) {
        this.intercept = intercept;
        this.weights = weights;
        this.standardised = standardised;
    }

    /** Log-odds where all numbers are 0. */
    public double intercept() {
        return intercept;
    }

    /** The weight of a column, a unit of its number. */
    public double weight(int column) {
        return weights[column];
    }

    /** The weight of a column, a standard deviation of its number. */
    public double standardised(int column) {
        return standardised[column];
    }
}
