package dev.clientele.model.customer;

import dev.clientele.model.slice.Days;

/**
 * When to look at what of a customer, if nothing is heard: the days on which each kind of decision
 * may come out differently. What is not due is left alone on a day that begins, so that a look at a
 * customer costs what has to be looked at.
 *
 * @param tier the main programme's tier, its warnings and notices; {@link Days#NEVER}, {@link
 *     #AT_ONCE}
 * @param value when the prediction will be 10 % away from the one sent; {@link Days#NEVER}
 * @param churn the level, and alerts to be judged; {@link Days#NEVER}, {@link #AT_ONCE}
 */
public record DueDays(int tier, int value, int churn) {

    /** Not known, so to be looked at whenever anything is: before every day. */
    public static final int AT_ONCE = Integer.MIN_VALUE;

    /** Before the first look. */
    public static final DueDays UNKNOWN = ofValue(Days.NEVER);

    /**
     * As remembered by rows that knew of the value only.
     *
     * @param value when the value is due
     * @return the rest is to be looked at
     */
    public static DueDays ofValue(int value) {
        return new DueDays(AT_ONCE, value, AT_ONCE);
    }

    /**
     * Whether it is only known when the value is due.
     *
     * @return true before the first look, and for rows of version 1
     */
    public boolean isOfValueOnly() {
        return tier == AT_ONCE && churn == AT_ONCE;
    }

    DueDays withTier(int day) {
        return new DueDays(day, value, churn);
    }

    DueDays withValue(int day) {
        return new DueDays(tier, day, churn);
    }

    DueDays withChurn(int day) {
        return new DueDays(tier, value, day);
    }

    int earliest() {
        return Math.min(tier, Math.min(value, churn));
    }
}
