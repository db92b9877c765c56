package dev.clientele.functions.judge;

import java.util.List;

/**
 * How well the chance of no order in a window was foretold.
 *
 * @param meanPredicted mean chance foretold, 0 to 1
 * @param observed share of customers without an order
 * @param logLoss mean of minus the log of the chance given to what happened: 0 is perfect
 * @param brier mean square of chance less outcome, 0 to 1: 0 is perfect
 * @param auc area under the ROC curve: the chance that of two customers, one without and one with
 *     an order, the first had the higher chance foretold; 0.5 is chance; NaN if all did the same
 * @param deciles customers in the order of their predicted chance, in ten parts of nearly equal
 *     size; customers who look the same stay together
 */
public record NoOrderFigures(
        double meanPredicted,
        double observed,
        double logLoss,
        double brier,
        double auc,
        List<Decile> deciles) {

    /** The log loss of a chance of 0 or 1 that was wrong would be infinite. */
    private static final double SMALLEST_CHANCE = 1e-12;

    /** A chance may be off by this much because of rounding. */
    private static final double ROUNDING = 1e-9;

    /** Copies the deciles. */
    public NoOrderFigures {
        deciles = List.copyOf(deciles);
    }

    /**
     * The figures of chances.
     *
     * @param ranking by chance, 0 to 1
     * @return all figures
     * @throws IllegalArgumentException if a score is not a chance
     */
    public static NoOrderFigures of(Ranking ranking) {
        double predicted = 0;
        double logLoss = 0;
        double brier = 0;
        for (Tie tie : ranking.ties()) {
            double chance = requireChance(tie.score());
            double bounded = Math.max(SMALLEST_CHANCE, Math.min(1 - SMALLEST_CHANCE, chance));
            predicted += tie.customers() * chance;
            logLoss -= tie.silent() * StrictMath.log(bounded);
            logLoss -= tie.ordering() * StrictMath.log1p(-bounded);
            brier += tie.silent() * (1 - chance) * (1 - chance);
            brier += tie.ordering() * chance * chance;
        }
        return new NoOrderFigures(
                predicted / ranking.customers(),
                ranking.baseRate(),
                logLoss / ranking.customers(),
                brier / ranking.customers(),
                ranking.auc(),
                ranking.deciles());
    }

    private static double requireChance(double score) {
        if (score < -ROUNDING || score > 1 + ROUNDING) {
            throw new IllegalArgumentException("a chance must be from 0 to 1, not " + score);
        }
        return score;
    }
}
