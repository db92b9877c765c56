package dev.clientele.model.decision;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnRule;

/**
 * What a churn alert was decided from, beside score and reasons.
 *
 * @param day the day of the customer's clock
 * @param before the level before; null where an alert is judged
 * @param coolDownUntil before this day no level rises; null if none has fallen, or an alert is
 *     judged
 * @param rule the thresholds; null where an alert is judged
 * @param judged the alert that is judged; null where the level changes
 */
public record ChurnReceipt(
        int day,
        ChurnLevel before,
        Integer coolDownUntil,
        ChurnRule rule,
        ChurnMemory.Raised judged) {

    /**
     * Of a level that changes.
     *
     * @param day the day of the customer's clock
     * @param before what was remembered before
     * @param rule the thresholds
     * @return the receipt
     */
    public static ChurnReceipt ofLevel(int day, ChurnMemory before, ChurnRule rule) {
        int coolDown = before.coolDownUntil();
        return new ChurnReceipt(
                day,
                before.level(),
                coolDown == ChurnMemory.NO_COOL_DOWN ? null : coolDown,
                rule,
                null);
    }

    /**
     * Of an alert that is judged.
     *
     * @param day the day of the customer's clock
     * @param judged the alert
     * @return the receipt
     */
    public static ChurnReceipt ofJudgement(int day, ChurnMemory.Raised judged) {
        return new ChurnReceipt(day, null, null, null, judged);
    }
}
