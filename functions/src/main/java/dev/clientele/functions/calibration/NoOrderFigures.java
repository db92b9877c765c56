package dev.clientele.functions.calibration;

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

    /** Copies the deciles. */
    public NoOrderFigures {
        deciles = List.copyOf(deciles);
    }

    /**
     * A tenth of the customers.
     *
     * @param customers how many, at least 1
     * @param meanPredicted mean chance of no order foretold
     * @param observed share of them without an order
     */
    public record Decile(long customers, double meanPredicted, double observed) {}
}
