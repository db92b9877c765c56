package dev.clientele.model.attrition;

import java.util.Arrays;

/**
 * A logistic regression of no order on {@link ChurnFeature}s: the chance under a purchase model,
 * corrected by what this programme's customers did.
 *
 * <p>As the purchase model's log-odds are one of the features, the chance is over whatever horizon
 * these are, and learning from a shorter window than the horizon asked for is possible.
 */
public final class LearnedChance {

    private static final ChurnFeature[] FEATURES = ChurnFeature.values();

    /** Closer to 0 or 1 than this a model's chance is not taken: log-odds would be infinite. */
    private static final double SURE = 1e-12;

    private final double intercept;
    private final double[] weights;

    /**
     * A regression.
     *
     * @param intercept log-odds where all features are 0
     * @param weights of the features, in the order of {@link ChurnFeature}; 0 where one is of no
     *     matter
     * @throws IllegalArgumentException if a number is not finite, one is missing, or a weight turns
     *     the direction of its feature
     */
    public LearnedChance(double intercept, double[] weights) {
        this.intercept = intercept;
        this.weights = weights.clone();
        if (weights.length != FEATURES.length || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept and all weights must be finite numbers");
        }
        for (ChurnFeature feature : FEATURES) {
            if (!isAllowed(feature, weight(feature))) {
                throw new IllegalArgumentException(
                        "the weight of " + feature.code() + " must not turn its direction");
            }
        }
    }

    /**
     * Whether a feature may have a weight.
     *
     * @param feature any
     * @param weight any
     * @return whether it is finite and does not turn the feature's direction
     */
    public static boolean isAllowed(ChurnFeature feature, double weight) {
        return Double.isFinite(weight) && weight * feature.direction() >= 0;
    }

    /**
     * Log-odds of a chance.
     *
     * @param chance 0 to 1
     * @return finite
     */
    public static double logOdds(double chance) {
        double inside = Math.min(1 - SURE, Math.max(SURE, chance));
        return Math.log(inside / (1 - inside));
    }

    /**
     * The chance of log-odds.
     *
     * @param logOdds any
     * @return 0 to 1
     */
    public static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /**
     * The chance of no order.
     *
     * @param traits the customer on a day
     * @param modelChance that chance under the purchase model
     * @return 0 to 1
     */
    public double noOrder(ChurnTraits traits, double modelChance) {
        double modelLogOdds = logOdds(modelChance);
        double sum = intercept;
        for (ChurnFeature feature : FEATURES) {
            double weight = weights[feature.ordinal()];
            if (weight != 0) {
                sum += weight * feature.of(traits, modelLogOdds);
            }
        }
        return chance(sum);
    }

    /**
     * The log-odds where all features are 0.
     *
     * @return finite
     */
    public double intercept() {
        return intercept;
    }

    /**
     * The weight of a feature.
     *
     * @param feature any
     * @return finite; 0 if it is of no matter
     */
    public double weight(ChurnFeature feature) {
        return weights[feature.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearnedChance that
                && Double.compare(intercept, that.intercept) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(intercept) + Arrays.hashCode(weights);
    }
}
