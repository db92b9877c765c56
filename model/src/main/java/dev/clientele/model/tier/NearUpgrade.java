package dev.clientele.model.tier;

import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierNote.Notice;
import dev.clientele.model.tier.TierStanding.Approach;

/**
 * Tells when a customer comes near the next tier: once, and again only after having been farther
 * away, and not within the quiet days.
 */
public final class NearUpgrade {

    private final TierPolicy policy;
    private final NearUpgradeRule rule;

    /**
     * Of one policy version.
     *
     * @param policy the version in force; without a rule nothing is told
     */
    public NearUpgrade(TierPolicy policy) {
        this.policy = policy;
        this.rule = policy.terms().nearUpgrade();
    }

    /**
     * Looks how near the next tier is.
     *
     * @param standing where the customer stands, evaluated at {@code day}
     * @param metrics the customer's
     * @param day the day of the customer's clock
     * @return the standing that remembers what was told, and the notice if one is due
     */
    public TierStep look(TierStanding standing, Metrics metrics, int day) {
        Tier next = next(standing);
        if (next == null) {
            return TierStep.unchanged(standing.withApproach(null));
        }
        Approach told = toldOf(next, standing);
        if (!isNear(next, metrics, day)) {
            return TierStep.unchanged(standing.withApproach(farther(told)));
        }
        if (told != null && (told.isNear() || day < told.day() + rule.quietDays())) {
            return TierStep.unchanged(standing.withApproach(told));
        }
        Approach now = new Approach(next.id(), day, true);
        return new TierStep(
                standing.withApproach(now), null, new TierNote(Notice.NEAR, standing.tier(), null));
    }

    /**
     * The next day on which {@link #look} may come out differently, if nothing happens.
     *
     * @param standing where the customer stands, as returned by {@link #look}
     * @param metrics the customer's
     * @param day the day of the customer's clock
     * @return a day after {@code day}; {@link Days#NEVER} if none
     */
    public int nextDay(TierStanding standing, Metrics metrics, int day) {
        Tier next = next(standing);
        if (next == null) {
            return Days.NEVER;
        }
        int change =
                Math.min(
                        next.near().nextChange(metrics, day),
                        next.enter().nextChange(metrics, day));
        Approach told = toldOf(next, standing);
        if (told == null || told.isNear()) {
            return change;
        }
        return Math.min(change, Math.max(day + 1, told.day() + rule.quietDays()));
    }

    private boolean isNear(Tier next, Metrics metrics, int day) {
        return next.near().holds(metrics, day) && !next.enter().holds(metrics, day);
    }

    /** The notice is remembered, for its quiet days. */
    private static Approach farther(Approach told) {
        return told == null ? null : new Approach(told.tier(), told.day(), false);
    }

    private static Approach toldOf(Tier next, TierStanding standing) {
        Approach told = standing.approach();
        return told != null && told.tier().equals(next.id()) ? told : null;
    }

    private Tier next(TierStanding standing) {
        int rank = policy.rank(standing.tier());
        boolean isTold = rule != null && rank >= 0 && rank + 1 < policy.tiers().size();
        return isTold ? policy.tiers().get(rank + 1) : null;
    }
}
