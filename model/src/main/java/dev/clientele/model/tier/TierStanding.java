package dev.clientele.model.tier;

import dev.clientele.model.slice.Days;
import java.util.List;

/**
 * Where a customer stands in a tier programme, and what is remembered to decide the next step.
 *
 * @param tier the tier's id; null before enrolment
 * @param since the day of entering it
 * @param pending a downgrade that is to come; null if none
 * @param hold a person's decision that holds the tier; null if none
 * @param warning what has been warned of; null if nothing
 */
public record TierStanding(String tier, int since, Pending pending, Hold hold, Warning warning) {

    /** Before enrolment. */
    public static final TierStanding NONE = new TierStanding(null, 0, null, null, null);

    /**
     * A downgrade that is to come.
     *
     * @param since the day on which the keep condition was found failing
     * @param due the day on which the downgrade is due
     */
    public record Pending(int since, int due) {}

    /**
     * A tier held by a person's decision.
     *
     * @param until when it is no longer held, in epoch milliseconds; {@link Long#MAX_VALUE} for
     *     never
     * @param qualified the tier the customer qualified for when it was set
     */
    public record Hold(long until, String qualified) {}

    /**
     * Warnings sent of one coming downgrade.
     *
     * @param downgradeDay the day of the downgrade
     * @param warned which warning days (as in the policy) count as warned
     */
    public record Warning(int downgradeDay, List<Integer> warned) {
        /** Copies the days. */
        public Warning {
            warned = List.copyOf(warned);
        }
    }

    TierStanding moved(String toTier, int day) {
        return new TierStanding(toTier, day, null, null, warning);
    }

    TierStanding withPending(Pending value) {
        return new TierStanding(tier, since, value, hold, warning);
    }

    TierStanding withHold(Hold value) {
        return new TierStanding(tier, since, pending, value, warning);
    }

    TierStanding withWarning(Warning value) {
        return new TierStanding(tier, since, pending, hold, value);
    }

    boolean isHeldAt(long instant) {
        return hold != null && instant < hold.until();
    }

    /** The same without an override that has ended. */
    TierStanding at(long instant) {
        return hold == null || isHeldAt(instant) ? this : withHold(null);
    }

    int pendingDue() {
        return pending == null ? Days.NEVER : pending.due();
    }
}
