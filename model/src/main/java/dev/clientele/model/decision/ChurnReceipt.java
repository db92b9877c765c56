package dev.clientele.model.decision;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnRule;

/**
 * What a churn alert was decided from, beside score and reasons.
 *
 * @param day the day of the customer's clock
 * @param purchases the customer's purchase days; null if there are none
 * @param lapsedDays a lapse begins with so many days of silence
 * @param before the level before; null where an alert is judged
 * @param coolDownUntil before this day no level rises; null if none has fallen, or an alert is
 *     judged
 * @param isWonBack whether an order has just ended a lapse
 * @param rule the thresholds; null where an alert is judged
 * @param judged the alert that is judged; null where the level changes
 */
public record ChurnReceipt(
        int day,
        Purchases purchases,
        int lapsedDays,
        ChurnLevel before,
        Integer coolDownUntil,
        boolean isWonBack,
        ChurnRule rule,
        ChurnMemory.Raised judged) {

    /**
     * As much of the purchase days as says how a customer stands to the programme.
     *
     * @param days how many, at least 1
     * @param lastDay the last, as epoch day
     * @param lastGapDays the last less the one before; 0 with one
     */
    public record Purchases(int days, int lastDay, int lastGapDays) {}

    /**
     * Of a level that changes.
     *
     * @param day the day of the customer's clock
     * @param purchases the customer's purchase days
     * @param before what was remembered before
     * @param isWonBack whether an order has just ended a lapse
     * @param rule the thresholds
     * @return the receipt
     */
    public static ChurnReceipt ofLevel(
            int day, Purchases purchases, ChurnMemory before, boolean isWonBack, ChurnRule rule) {
        int coolDown = before.coolDownUntil();
        return new ChurnReceipt(
                day,
                purchases,
                rule.lapsesAfterDays(),
                before.level(),
                coolDown == ChurnMemory.NO_COOL_DOWN ? null : coolDown,
                isWonBack,
                rule,
                null);
    }

    /**
     * Of an alert that is judged.
     *
     * @param day the day of the customer's clock
     * @param purchases the customer's purchase days; null if there are none
     * @param lapsedDays a lapse begins with so many days of silence
     * @param judged the alert
     * @return the receipt
     */
    public static ChurnReceipt ofJudgement(
            int day, Purchases purchases, int lapsedDays, ChurnMemory.Raised judged) {
        return new ChurnReceipt(day, purchases, lapsedDays, null, null, false, null, judged);
    }
}
