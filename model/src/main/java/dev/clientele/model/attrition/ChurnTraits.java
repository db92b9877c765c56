package dev.clientele.model.attrition;

/**
 * All that a learned churn score sees of a customer on a day.
 *
 * @param x repeat purchase days
 * @param recencyDays last less first purchase day (t_x), 0 without repeats
 * @param ageDays the day less the first purchase day (T)
 * @param lastGapDays last purchase day less the one before; 0 with one purchase day
 * @param meanAmount mean remaining amount of the purchase days, in currency units
 * @param lastAmount remaining amount of the last purchase day, in currency units
 * @param returnedShare what was returned of all that was ever ordered, 0 to 1
 * @param interactions interactions of the last {@value #PERIOD_DAYS} days, at most 20 a kind and
 *     day
 * @param openComplaint whether a complaint is open
 * @param detractor whether the latest NPS answer of the last 365 days is 6 or less
 */
public record ChurnTraits(
        int x,
        int recencyDays,
        int ageDays,
        int lastGapDays,
        double meanAmount,
        double lastAmount,
        double returnedShare,
        int interactions,
        boolean openComplaint,
        boolean detractor) {

    /** The days over which interactions count. */
    public static final int PERIOD_DAYS = 90;

    /**
     * The days since the last purchase.
     *
     * @return at least 0
     */
    public int silenceDays() {
        return ageDays - recencyDays;
    }
}
