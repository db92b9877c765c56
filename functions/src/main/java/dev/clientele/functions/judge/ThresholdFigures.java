package dev.clientele.functions.judge;

/**
 * What alerts on all customers at a score and above would have brought.
 *
 * @param threshold the score
 * @param alerted customers at it and above
 * @param right those of them who had no order
 * @param precision how many of the alerts were right, 0 to 1; NaN without alerts
 * @param recall how many of the customers without an order were found, 0 to 1; NaN if all ordered
 * @param alertedShare how many of all customers were alerted, 0 to 1
 */
public record ThresholdFigures(
        double threshold,
        long alerted,
        long right,
        double precision,
        double recall,
        double alertedShare) {

    static ThresholdFigures of(
            double threshold, long alerted, long right, long customers, long silent) {
        return new ThresholdFigures(
                threshold,
                alerted,
                right,
                share(right, alerted),
                share(right, silent),
                share(alerted, customers));
    }

    private static double share(long part, long whole) {
        return whole > 0 ? (double) part / whole : Double.NaN;
    }
}
