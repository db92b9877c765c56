package dev.clientele.model.clv;

import dev.clientele.model.metric.Fraction;

/**
 * A customer's purchase days: the days with an order whose remaining amount is over 0.
 *
 * @param days how many, at least 1
 * @param firstDay the first, as epoch day
 * @param lastDay the last, as epoch day
 * @param total remaining amount of all of them, in minor units
 * @param onFirstDay remaining amount of the first, in minor units
 */
public record PurchaseFacts(int days, int firstDay, int lastDay, long total, long onFirstDay) {

    /**
     * The number of repeat purchase days.
     *
     * @return the x of the models
     */
    public int repeats() {
        return days - 1;
    }

    /**
     * Recency, frequency and age on a day.
     *
     * @param day not before the last purchase day
     * @return in days
     */
    public PurchaseSummary summaryAt(int day) {
        return new PurchaseSummary(repeats(), lastDay - firstDay, day - firstDay);
    }

    /**
     * The mean gap between purchase days.
     *
     * @return in days; null with one purchase day
     */
    public Fraction meanGap() {
        return days < 2 ? null : new Fraction(lastDay - (long) firstDay, repeats());
    }

    /**
     * The mean remaining amount of a purchase day.
     *
     * @param withFirst whether the first one counts
     * @param minorUnits minor units in one unit of the currency
     * @return in currency units; 0 where no day counts
     */
    public double meanValue(boolean withFirst, double minorUnits) {
        int counted = withFirst ? days : repeats();
        if (counted == 0) {
            return 0;
        }
        long amount = withFirst ? total : total - onFirstDay;
        return amount / minorUnits / counted;
    }
}
