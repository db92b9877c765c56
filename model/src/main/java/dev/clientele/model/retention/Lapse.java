package dev.clientele.model.retention;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.slice.Days;

/** When a silent customer counts as gone, and how long before that an alert stood. */
public final class Lapse {

    /** Where a policy has no churn rules at all. */
    private static final int USUAL_DAYS = 180;

    private Lapse() {}

    /**
     * After how many days without an order a customer has lapsed.
     *
     * @param rule the churn rules; null if the policy has none
     * @return at least 1
     */
    public static int days(ChurnRule rule) {
        return rule == null ? USUAL_DAYS : rule.lapsesAfterDays();
    }

    /**
     * The day on which a customer lapses without another order.
     *
     * @param lastPurchaseDay epoch day
     * @param lapsedDays after so many days without an order
     * @return epoch day
     */
    public static int dayOf(int lastPurchaseDay, int lapsedDays) {
        return (int) Math.min((long) lastPurchaseDay + lapsedDays, Days.NEVER);
    }

    /**
     * How early an alert was. One that stands since before the last order warned of this silence
     * from that order on.
     *
     * @param raisedDay when the alert was raised, as epoch day
     * @param lastPurchaseDay epoch day
     * @param lapseDay when the customer lapsed, as epoch day
     * @return in days; 0 or less if it came too late
     */
    public static int leadDays(int raisedDay, int lastPurchaseDay, int lapseDay) {
        return lapseDay - Math.max(raisedDay, lastPurchaseDay);
    }
}
