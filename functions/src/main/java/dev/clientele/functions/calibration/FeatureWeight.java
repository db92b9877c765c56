package dev.clientele.functions.calibration;

/**
 * What a feature counts for in a learned churn score.
 *
 * @param feature as a models file names it
 * @param raw log-odds of no order a unit of the feature
 * @param standardised log-odds of no order a standard deviation of it among the customers learned
 *     from
 */
public record FeatureWeight(String feature, double raw, double standardised) {}
