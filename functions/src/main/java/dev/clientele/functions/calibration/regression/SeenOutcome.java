package dev.clientele.functions.calibration.regression;

import java.util.Arrays;
import java.util.Comparator;

/** What was seen, and what came of it. */
public final class SeenOutcome {

    /** By all that they hold, so that sums over them don't depend on the order they came in. */
    public static final Comparator<SeenOutcome> IN_ORDER =
            Comparator.<SeenOutcome, double[]>comparing(it -> it.numbers, Arrays::compare)
                    .thenComparing(SeenOutcome::outcome)
                    .thenComparingDouble(SeenOutcome::weight);

    private final double[] numbers;
    private final boolean outcome;
    private final double weight;

    /**
     * Something seen.
     *
     * @param numbers finite, in the order of the columns
     * @param outcome whether it came
     * @param weight how often this was seen, over 0
     */
    public SeenOutcome(double[] numbers, boolean outcome, double weight) {
        this.numbers = numbers.clone();
        this.outcome = outcome;
        this.weight = weight;
    }

    /** The number of a column. */
    public double number(int column) {
        return numbers[column];
    }

    /** Whether it came. */
    public boolean outcome() {
        return outcome;
    }

    /** How often this was seen. */
    public double weight() {
        return weight;
    }
}
