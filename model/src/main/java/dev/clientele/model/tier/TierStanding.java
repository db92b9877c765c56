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
 * @param approach the last notice that the next tier is near; null if none that matters
 */
public record TierStanding(
        String tier, int since, Pending pending, Hold hold, Warning warning, Approach approach) {

    /** Before enrolment. */
    public static final TierStanding NONE = new TierStanding(null, 0, null, null, null, null);

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

    /**
     * A notice that a tier is near.
     *
     * @param tier the tier that was near
     * @param day the day of the notice
     * @param isNear whether the customer has been near ever since
     */
    public record Approach(String tier, int day, boolean isNear) {}

    TierStanding moved(String toTier, int day) {
        return new TierStanding(toTier, day, null, null, warning, approach);
    }

    /** The same place under another name: since when, what is pending and what is held go on. */
    TierStanding renamed(String toTier, Hold renamedHold) {
        return new TierStanding(toTier, since, pending, renamedHold, warning, approach);
    }

    TierStanding withPending(Pending value) {
        return new TierStanding(tier, since, value, hold, warning, approach);
    }

    TierStanding withHold(Hold value) {
        return new TierStanding(tier, since, pending, value, warning, approach);
    }

    TierStanding withWarning(Warning value) {
        return new TierStanding(tier, since, pending, hold, value, approach);
    }

    TierStanding withApproach(Approach value) {
        return new TierStanding(tier, since, pending, hold, warning, value);
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
