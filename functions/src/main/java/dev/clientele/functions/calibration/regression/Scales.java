package dev.clientele.functions.calibration.regression;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Mean and standard deviation of each number. */
final class Scales {

    /** Of what differs by less than rounding nothing can be learned. */
    private static final double ROUNDING = 1e-9;

    private final double[] means;
    private final double[] deviations;

    Scales(List<SeenOutcome> examples, int columns) {
        means = new double[columns];
        deviations = new double[columns];
        double total = examples.stream().mapToDouble(SeenOutcome::weight).sum();
        for (int i = 0; i < columns; i++) {
            int column = i;
            double mean = sum(examples, it -> it.number(column)) / total;
            double square = sum(examples, it -> squared(it.number(column) - mean)) / total;
            double deviation = Math.sqrt(square);
            means[i] = mean;
            deviations[i] = deviation > ROUNDING * (1 + Math.abs(mean)) ? deviation : 0;
        }
    }

    private static double sum(List<SeenOutcome> examples, ToDoubleFunction<SeenOutcome> of) {
        double sum = 0;
        for (SeenOutcome example : examples) {
            sum += example.weight() * of.applyAsDouble(example);
        }
        return sum;
    }

    private static double squared(double number) {
        return number * number;
    }

    double mean(int column) {
        return means[column];
    }

    /** 0 if the number is the same in all examples. */
    double deviation(int column) {
        return deviations[column];
    }

    boolean isConstant(int column) {
        return deviations[column] == 0;
    }

    /** An example's numbers in standard deviations from the mean, after a 1 for the intercept. */
    double[] row(SeenOutcome example) {
        double[] row = new double[means.length + 1];
        row[0] = 1;
        for (int i = 0; i < means.length; i++) {
            row[i + 1] = isConstant(i) ? 0 : (example.number(i) - means[i]) / deviations[i];
        }
        return row;
    }

    /** Coefficients of standardised numbers, the intercept first, as those of the numbers. */
    Coefficients unscaled(double[] point) {
        double intercept = point[0];
        double[] weights = new double[means.length];
        double[] standardised = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            if (!isConstant(i)) {
                standardised[i] = point[i + 1];
                weights[i] = point[i + 1] / deviations[i];
                intercept -= weights[i] * means[i];
            }
        }
        return new Coefficients(intercept, weights, standardised);
    }
}
