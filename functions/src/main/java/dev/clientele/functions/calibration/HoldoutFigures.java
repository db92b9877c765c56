package dev.clientele.functions.calibration;

import dev.clientele.functions.judge.NoOrderFigures;
import java.util.List;

/**
 * How well a model foretold what customers did in a window of time that it hadn't seen.
 *
 * @param length of the window, in the unit of the data
 * @param customers all with a purchase day before it
 * @param actualPurchases purchase days in the window
 * @param expectedPurchases as the model foretold them
 * @param naivePurchases as foretold by each customer's own rate so far, x / T
 * @param error of the model, per customer
 * @param naiveError of the naive forecast, per customer
 * @param byRepeats actual against expected by repeat purchase days before the window: 0 to 6, and
 *     the last row 7 and more; rows without customers are left out
 * @param noOrder the chance of no order in the window, as foretold
 * @param topShare what the tenth of customers with the highest expectation did
 * @param orderIntervals how often the number of purchase days fell into its predicted interval;
 *     null if it wasn't predicted
 * @param spendIntervals how often the spend fell into its predicted interval; null if it wasn't
 *     predicted or isn't known
 */
public record HoldoutFigures(
        double length,
        long customers,
        double actualPurchases,
        double expectedPurchases,
        double naivePurchases,
        ForecastError error,
        ForecastError naiveError,
        List<RepeatRow> byRepeats,
        NoOrderFigures noOrder,
        TopShare topShare,
        IntervalCoverage orderIntervals,
        IntervalCoverage spendIntervals) {

    /** Copies the rows. */
    public HoldoutFigures {
        byRepeats = List.copyOf(byRepeats);
    }

    /**
     * How far single customers' purchases are from what was foretold.
     *
     * @param meanAbsolute MAE
     * @param rootMeanSquare RMSE
     */
    public record ForecastError(double meanAbsolute, double rootMeanSquare) {}

    /**
     * Customers with the same number of repeats before the window.
     *
     * @param repeats how many; of the last row, at least so many
     * @param customers how many customers
     * @param actualMean mean number of purchase days in the window
     * @param expectedMean as the model foretold it
     */
    public record RepeatRow(int repeats, long customers, double actualMean, double expectedMean) {}

    /**
     * The tenth of customers with the highest expected purchases; ties share in proportion.
     *
     * @param purchases their share of all purchase days in the window, 0 to 1; NaN if there were
     *     none
     * @param spend their share of all spend in the window; NaN if it isn't known or there was none
     */
    public record TopShare(double purchases, double spend) {}
}
