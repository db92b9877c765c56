package dev.clientele.model.churn;

import dev.clientele.model.slice.Days;

/**
 * The days on which a level may rise.
 *
 * @param from the first, as epoch day
 * @param before the first one after them; {@link Days#NEVER} if they do not end
 */
public record RiseWindow(int from, int before) {

    /** Any day. */
    public static final RiseWindow ALWAYS = new RiseWindow(ChurnMemory.NO_COOL_DOWN, Days.NEVER);

    /**
     * The days for a customer: not in the cool-down, not in the quiet time of a one-time buyer, not
     * in a lapse.
     *
     * @param rule the policy's
     * @param coolDownUntil before this day no level rises; {@link ChurnMemory#NO_COOL_DOWN}
     * @param purchaseDays how many purchase days there are, at least 1
     * @param lastDay the last of them, as epoch day
     * @return the days; none of them if {@code before} is not after {@code from}
     */
    public static RiseWindow of(ChurnRule rule, int coolDownUntil, int purchaseDays, int lastDay) {
        int quietUntil = purchaseDays == 1 ? lastDay + rule.quietDays() : lastDay;
        return new RiseWindow(
                Math.max(coolDownUntil, quietUntil),
                rule.lapsedDays() == null ? Days.NEVER : lastDay + rule.lapsedDays());
    }

    /**
     * Whether a level may rise on a day.
     *
     * @param day epoch day
     * @return whether it is one of them
     */
    public boolean holds(int day) {
        return day >= from && day < before;
    }
}
