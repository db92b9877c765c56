package dev.clientele.jobs.backtest.report;

import java.util.List;

/**
 * How well one score told who would not order in the holdout.
 *
 * @param name its column in customers.csv, as {@code churn_score}; for a rule of silence, which is
 *     1 or 0, its name, as {@code silent-90-days}
 * @param label the same for people
 * @param auc area under the ROC curve: the chance that of two customers, one without and one with
 *     an order, the first has the higher score; 0.5 is chance; NaN if all did the same
 * @param behind ROC-AUC of the score in use less this one; 0 of the score in use itself; NaN if all
 *     did the same
 * @param behindMargin how far {@code behind} may be off by chance, with a confidence of 95 %; NaN
 *     with fewer than two customers of either kind
 * @param logLoss mean of minus the log of the chance given to what happened; NaN where the score is
 *     no chance
 * @param brier mean square of chance less outcome; NaN where the score is no chance
 * @param deciles customers by rising score in ten parts; customers with one score stay together
 * @param curve what an alert at or above each threshold would have been worth, by falling
 *     threshold; thinned where there are many
 */
public record ScorerFigures(
        String name,
        String label,
        double auc,
        double behind,
        double behindMargin,
        double logLoss,
        double brier,
        List<Decile> deciles,
        List<CurvePoint> curve) {

    /** Copies the lists. */
    public ScorerFigures {
        deciles = List.copyOf(deciles);
        curve = List.copyOf(curve);
    }

    /**
     * Whether the score in use ranks better than this one, beyond chance.
     *
     * @return false too if that can't be said
     */
    public boolean isBeaten() {
        return behind - behindMargin > 0;
    }

    /**
     * Whether this one ranks better than the score in use, beyond chance.
     *
     * @return false too if that can't be said
     */
    public boolean isAhead() {
        return behind + behindMargin < 0;
    }

    /**
     * A tenth of the customers.
     *
     * @param customers how many, at least 1
     * @param predicted mean chance of no order foretold, 0 to 1; NaN where the score is no chance
     * @param observed share of them without an order
     */
    public record Decile(long customers, double predicted, double observed) {}

    /**
     * What an alert for every customer at or above a threshold would have been worth.
     *
     * @param threshold of the score, in its own unit
     * @param precision share of those alerted who did not order, 0 to 1
     * @param recall share of those who did not order who were alerted, 0 to 1
     * @param alerted customers
     */
    public record CurvePoint(double threshold, double precision, double recall, long alerted) {}
}
