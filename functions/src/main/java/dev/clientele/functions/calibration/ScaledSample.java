package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.Observation;
import dev.clientele.functions.calibration.likelihood.Sample;
import java.util.List;

/**
 * Customers with their times in mean ages, so that a fit goes the same way whatever the unit.
 *
 * @param sample the customers, times in mean ages
 * @param meanAge one mean age, in the unit of the data; 0 if all are new
 */
record ScaledSample(Sample sample, double meanAge) {

    /**
     * Scales histories.
     *
     * @param histories times in the unit of the data
     */
    static ScaledSample of(List<Observation> histories) {
        double customers = 0;
        double ages = 0;
        // Sorted by the sample: the last digit of a sum must not depend on the order they came in.
        for (Observation history : new Sample(histories).observations()) {
            customers += history.weight();
            ages += history.weight() * history.age();
        }
        double meanAge = ages > 0 ? ages / customers : 0;
        return new ScaledSample(scaled(histories, meanAge), meanAge);
    }

    /** Other histories of the same base, in mean ages of this one. */
    Sample scaled(List<Observation> histories) {
        return scaled(histories, meanAge);
    }

    /** Repeat purchases in a mean age. */
    double meanRate() {
        return sample.repeats() / sample.customers();
    }

    /** What to add to a log-likelihood in mean ages to have it with time in the data's unit. */
    double unitConstant(double repeats) {
        return -repeats * StrictMath.log(meanAge);
    }

    private static Sample scaled(List<Observation> histories, double meanAge) {
        double scale = meanAge > 0 ? meanAge : 1;
        return new Sample(
                histories.stream()
                        .map(
                                history ->
                                        new Observation(
                                                history.x(),
                                                history.recency() / scale,
                                                history.age() / scale,
                                                history.weight()))
                        .toList());
    }
}
