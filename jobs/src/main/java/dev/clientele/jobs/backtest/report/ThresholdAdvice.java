package dev.clientele.jobs.backtest.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The lowest threshold of the score in use that keeps a wanted precision.
 *
 * @param wantedPrecision 0 to 1
 * @param threshold churn score, 0 to 100; NaN if the precision can't be reached
 * @param precision what it had in the holdout, 0 to 1; NaN if the precision can't be reached
 * @param recall share of those without an order whom it finds, 0 to 1; NaN if it can't be reached
 * @param alerted customers at or above it; 0 if it can't be reached
 * @param whyNot why it can't be reached, a sentence; null if it can
 */
public record ThresholdAdvice(
        double wantedPrecision,
        double threshold,
        double precision,
        double recall,
        long alerted,
        String whyNot) {

    /**
     * Whether there is such a threshold.
     *
     * @return false if there is a reason why not
     */
    @JsonProperty("reached")
    public boolean isReached() {
        return whyNot == null;
    }
}
