package dev.clientele.model.tier;

import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Days;

/**
 * What will become of a customer's tier if nothing is heard: found by taking the same steps as
 * {@link TierDecider} on the days to come, but only on those on which something may change.
 *
 * @param nextStep the first day on which an evaluation changes the standing; {@link Days#NEVER} if
 *     none does
 * @param downgradeDay the first day of a downgrade; {@link Days#NEVER} if none is in sight
 * @param fallsFrom where the customer stands before that downgrade; null if none is in sight
 */
public record TierOutlook(int nextStep, int downgradeDay, TierStanding fallsFrom) {

    /** How many days to look at; the rest is looked at when it comes nearer. */
    static final int MOST_LOOKS = 1_000;

    private static final TierOutlook NOTHING = new TierOutlook(Days.NEVER, Days.NEVER, null);

    /**
     * Looks ahead.
     *
     * @param policy the version in force
     * @param standing where the customer stands, as evaluated at {@code day}
     * @param metrics the customer's
     * @param day the day of the customer's clock
     * @param asFarAsDowngrade whether to go on from the first step to the first downgrade
     * @return what is to come
     */
    public static TierOutlook ahead(
            TierPolicy policy,
            TierStanding standing,
            Metrics metrics,
            int day,
            boolean asFarAsDowngrade) {
        if (standing.tier() == null) {
            return NOTHING;
        }
        TierDecider decider = new TierDecider(policy);
        TierStanding current = standing;
        int firstStep = Days.NEVER;
        int look = firstLook(policy, decider, current, metrics, day);
        for (int looks = 0; look != Days.NEVER && looks < MOST_LOOKS; looks++) {
            Moment moment = new Moment(policy.calendar().startOf(look), look);
            TierStep step = decider.evaluate(current, metrics, moment);
            if (firstStep == Days.NEVER && !step.standing().equals(current)) {
                firstStep = look;
            }
            if (step.isDowngrade()) {
                return new TierOutlook(firstStep, look, current);
            }
            if (firstStep != Days.NEVER && !asFarAsDowngrade) {
                return new TierOutlook(firstStep, Days.NEVER, null);
            }
            current = step.standing();
            look = nextLook(policy, current, metrics, look);
        }
        int next = Math.min(firstStep, lookAgain(policy, day, look));
        return new TierOutlook(next, Days.NEVER, null);
    }

    /** A downgrade on {@code next} or later is warned of no earlier than on the day returned. */
    private static int lookAgain(TierPolicy policy, int day, int next) {
        if (next == Days.NEVER) {
            return Days.NEVER;
        }
        int earliestWarning =
                policy.terms().downgrade().warnDays().stream().mapToInt(it -> it).max().orElse(0);
        return Math.max(day + 1, next - earliestWarning);
    }

    /**
     * After an override that holds nothing the customer may qualify for more already: on the day of
     * it, as anything after that moves the customer up.
     */
    private static int firstLook(
            TierPolicy policy,
            TierDecider decider,
            TierStanding standing,
            Metrics metrics,
            int day) {
        boolean rises =
                standing.hold() == null
                        && standing.since() == day
                        && decider.qualified(metrics, day) > policy.rank(standing.tier());
        return rises ? day + 1 : nextLook(policy, standing, metrics, day);
    }

    /** The next day on which a step of {@link TierDecider} could come out differently. */
    private static int nextLook(
            TierPolicy policy, TierStanding standing, Metrics metrics, int day) {
        int rank = policy.rank(standing.tier());
        int next = upgradeLook(policy, rank, metrics, day);
        if (standing.hold() != null) {
            return Math.min(next, holdEnd(policy.calendar(), standing.hold(), day));
        }
        if (rank <= 0) {
            return next;
        }
        Condition keep = policy.tiers().get(rank).keep();
        boolean failing = !keep.holds(metrics, day);
        boolean lowers = policy.terms().downgrade().mode() != DowngradeRule.Mode.NONE;
        boolean becomesPending = failing && lowers && standing.pending() == null;
        boolean isAverted = !failing && standing.pending() != null;
        if (becomesPending || isAverted) {
            return day + 1;
        }
        int due = lowers ? Math.max(standing.pendingDue(), day + 1) : Days.NEVER;
        return Math.min(Math.min(next, due), keep.nextChange(metrics, day));
    }

    private static int upgradeLook(TierPolicy policy, int rank, Metrics metrics, int day) {
        int next = Days.NEVER;
        for (int above = rank + 1; above < policy.tiers().size(); above++) {
            next = Math.min(next, policy.tiers().get(above).enter().nextChange(metrics, day));
        }
        return next;
    }

    private static int holdEnd(CivilCalendar calendar, TierStanding.Hold hold, int day) {
        if (hold.until() == Long.MAX_VALUE) {
            return Days.NEVER;
        }
        int endDay = calendar.dayOf(hold.until());
        int boundary = calendar.startOf(endDay) == hold.until() ? endDay : endDay + 1;
        return Math.max(boundary, day + 1);
    }
}
