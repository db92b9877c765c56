package dev.clientele.model.churn;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a customer's churn risk.
 *
 * @param level the level now
 * @param coolDownUntil before this day no level rises; {@link #NO_COOL_DOWN} if none has fallen
 * @param unjudged the raised alerts of which is not yet known how they ended
 * @param standing the alert with which the customer rose to a level from none; null at none
 */
public record ChurnMemory(
        ChurnLevel level, int coolDownUntil, List<Raised> unjudged, Raised standing) {

    /** A day before all days, and far enough from the least integer to count back from. */
    public static final int NO_COOL_DOWN = Integer.MIN_VALUE / 2;

    /** No alert so far. */
    public static final ChurnMemory NONE =
            new ChurnMemory(ChurnLevel.NONE, NO_COOL_DOWN, List.of());

    /** Copies the alerts. */
    public ChurnMemory {
        unjudged = List.copyOf(unjudged);
    }

    /**
     * What is remembered where nobody asks which alert stands.
     *
     * @param level the level now
     * @param coolDownUntil before this day no level rises
     * @param unjudged the raised alerts of which is not yet known how they ended
     */
    public ChurnMemory(ChurnLevel level, int coolDownUntil, List<Raised> unjudged) {
        this(level, coolDownUntil, unjudged, null);
    }

    /**
     * A raised alert.
     *
     * @param at when it was raised, in epoch milliseconds
     * @param lastDay the last day on which an order makes it recovered
     * @param level the level it was raised to
     * @param origin of whom and why; null where only its end is looked at
     */
    public record Raised(long at, int lastDay, ChurnLevel level, AlertOrigin origin) {

        /**
         * An alert of which only the end is looked at.
         *
         * @param at when it was raised, in epoch milliseconds
         * @param lastDay the last day on which an order makes it recovered
         * @param level the level it was raised to
         */
        public Raised(long at, int lastDay, ChurnLevel level) {
            this(at, lastDay, level, null);
        }
    }

    ChurnMemory rise(ChurnLevel to) {
        return new ChurnMemory(to, coolDownUntil, unjudged, standing);
    }

    ChurnMemory fall(ChurnLevel to, int until) {
        return new ChurnMemory(to, until, unjudged, to == ChurnLevel.NONE ? null : standing);
    }

    /**
     * The same with an alert to be judged, which is the one that stands.
     *
     * @param raised the alert
     * @return the memory
     */
    public ChurnMemory toBeJudged(Raised raised) {
        List<Raised> more = new ArrayList<>(unjudged);
        more.add(raised);
        return new ChurnMemory(level, coolDownUntil, more, raised);
    }

    /**
     * The same with other alerts to be judged.
     *
     * @param left the alerts still to be judged
     * @return the memory
     */
    public ChurnMemory leftToJudge(List<Raised> left) {
        return new ChurnMemory(level, coolDownUntil, left, standing);
    }
}
