package dev.clientele.functions.calibration;

import dev.clientele.model.attrition.LearnedChance;
import java.util.List;

/**
 * A churn score learned from a window.
 *
 * @param days how long the window was
 * @param customers how many it was learned from
 * @param withoutOrder how many of them had no order in it
 * @param intercept log-odds where all features are 0
 * @param weights of all features, in the order of {@link
 *     dev.clientele.model.attrition.ChurnFeature}
 */
public record LearnedFit(
        int days,
        long customers,
        long withoutOrder,
        double intercept,
        List<FeatureWeight> weights) {

    /** Copies the weights. */
    public LearnedFit {
        weights = List.copyOf(weights);
    }

    /** The score itself. */
    public LearnedChance chance() {
        return new LearnedChance(
                intercept, weights.stream().mapToDouble(FeatureWeight::raw).toArray());
    }
}
