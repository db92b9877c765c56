package dev.clientele.model.retention;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.Relationship;

/** What happened to one customer that figures of the whole base are counted from. */
public sealed interface RetentionSignal {

    /**
     * When it was found out: the day of the customer's clock.
     *
     * @return epoch day
     */
    int day();

    /** What figures of churn alerts are counted from. */
    sealed interface OfAlerts extends RetentionSignal {}

    /**
     * An alert ended.
     *
     * @param day epoch day
     * @param alert the alert
     * @param lost whether no order came within the horizon
     * @param daysToOrder the days from the alert to the order; 0 if lost
     */
    record Judged(int day, Alert alert, boolean lost, int daysToOrder) implements OfAlerts {}

    /**
     * A customer lapsed.
     *
     * @param day epoch day
     * @param tier the tier in the main programme; null in none
     * @param relationship what the customer was until then
     * @param warning the alert that stood before; null if none did
     */
    record Lapsed(int day, String tier, Relationship relationship, Warning warning)
            implements OfAlerts {}

    /**
     * A customer of the panel was looked at a horizon ago, and again now.
     *
     * @param day epoch day
     * @param start what was seen then
     * @param ordered whether an order was placed since
     */
    record BaseLook(int day, LookStart start, boolean ordered) implements OfAlerts {}

    /**
     * A customer is counted elsewhere from now on.
     *
     * @param day epoch day
     * @param from where the customer was counted
     * @param to where the customer is counted
     * @param silentDays from lapsed to active: the days without order that the return ended; 0 if
     *     no lapse was ended by an order
     */
    record Move(int day, BaseStanding from, BaseStanding to, int silentDays)
            implements RetentionSignal {

        /**
         * Whether a customer who had lapsed came back with an order.
         *
         * @return false if it only turned out that the customer had not lapsed
         */
        public boolean isWonBack() {
            return silentDays > 0;
        }
    }

    /**
     * A raised alert.
     *
     * @param level the level it was raised to
     * @param origin of whom and why
     */
    record Alert(ChurnLevel level, AlertOrigin origin) {}

    /**
     * An alert that stood when a customer lapsed.
     *
     * @param alert the alert
     * @param leadDays how early it was, at least 1
     */
    record Warning(Alert alert, int leadDays) {}

    /**
     * What was seen of a customer of the panel when a look began.
     *
     * @param tier the tier in the main programme; null in none
     * @param level the churn level
     * @param relationship what the customer was to the programme
     */
    record LookStart(String tier, ChurnLevel level, Relationship relationship) {}
}
