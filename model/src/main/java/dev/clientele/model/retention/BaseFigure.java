package dev.clientele.model.retention;

import dev.clientele.model.slice.Periods;

/**
 * The customer base, or a tier of it, over one calendar month. Always: {@code start + joined +
 * wonBack + restored + movedIn - movedOut - lapsed - left = end}; of tiers each number adds up to
 * that of the whole base.
 *
 * @param month months since January of the year 0
 * @param whole whether it is the whole base
 * @param tier the tier; empty for customers in none, and for the whole base
 * @param start active customers as the month began
 * @param joined who had no purchase day before
 * @param wonBack who had lapsed, and ordered
 * @param restored who had not lapsed after all, as it turned out
 * @param movedIn from another tier
 * @param movedOut to another tier
 * @param lapsed who were silent for too long
 * @param left who returned everything, or were erased
 * @param lapsedAtStart lapsed customers as the month began
 * @param reactivated of the lapsed customers, who ordered
 * @param lapsedAtEnd lapsed customers as the month ended
 * @param medianSilentDays how long those were silent who were won back; null if nobody was
 */
public record BaseFigure(
        int month,
        boolean whole,
        String tier,
        long start,
        long joined,
        long wonBack,
        long restored,
        long movedIn,
        long movedOut,
        long lapsed,
        long left,
        long lapsedAtStart,
        long reactivated,
        long lapsedAtEnd,
        Double medianSilentDays) {

    /**
     * The first day of the month.
     *
     * @return epoch day
     */
    public int firstDay() {
        return Periods.firstDayOf(month);
    }

    /**
     * The last day of the month.
     *
     * @return epoch day
     */
    public int lastDay() {
        return Periods.firstDayOf(month + 1) - 1;
    }

    /**
     * Active customers as the month ended.
     *
     * @return at least 0
     */
    public long end() {
        return start + joined + wonBack + restored + movedIn - movedOut - lapsed - left;
    }

    /**
     * The share of the base that lapsed.
     *
     * @return over 1 if more lapsed than there were at the start; null without any at the start
     */
    public Double churnRate() {
        return Share.of(lapsed, start);
    }

    /**
     * The share of the base that did not lapse.
     *
     * @return 1 less the churn rate; null without any at the start
     */
    public Double retentionRate() {
        return Share.of(start - lapsed, start);
    }

    /**
     * By how much the base grew.
     *
     * @return a share of the base at the start, below 0 if it shrank; null without any at the start
     */
    public Double growth() {
        return Share.of(end() - start, start);
    }

    /**
     * The share of lapsed customers who came back.
     *
     * @return null without any at the start
     */
    public Double winBackRate() {
        return Share.of(reactivated, lapsedAtStart);
    }
}
