package dev.clientele.model.tier;

import dev.clientele.model.metric.Metrics;
import dev.clientele.model.tier.DowngradeRule.Mode;
import dev.clientele.model.tier.TierMove.Change;
import dev.clientele.model.tier.TierNote.Notice;
import dev.clientele.model.tier.TierStanding.Hold;
import dev.clientele.model.tier.TierStanding.Pending;
import java.util.Objects;

/**
 * Moves customers between the tiers of one policy version. Everything here is a function of the
 * standing, the metrics and the moment.
 */
public final class TierDecider {

    /** Below that of a tier that the policy does not have, which is -1. */
    private static final int NO_TIER = -2;

    private final TierPolicy policy;
    private final DowngradeRule downgrade;

    /**
     * A decider.
     *
     * @param policy the version in force
     */
    public TierDecider(TierPolicy policy) {
        this.policy = policy;
        this.downgrade = policy.terms().downgrade();
    }

    /**
     * The highest tier whose enter condition holds.
     *
     * @param metrics the customer's
     * @param day the day
     * @return its rank, at least 0
     */
    public int qualified(Metrics metrics, int day) {
        for (int rank = policy.tiers().size() - 1; rank > 0; rank--) {
            if (policy.tiers().get(rank).enter().holds(metrics, day)) {
                return rank;
            }
        }
        return 0;
    }

    /**
     * Enters the first tier, if there is none yet.
     *
     * @param before where the customer stands
     * @param metrics the customer's
     * @param moment the customer's clock
     * @return the step; {@link #evaluate} where there is a tier already
     */
    public TierStep enrol(TierStanding before, Metrics metrics, Moment moment) {
        if (before.tier() != null) {
            return evaluate(before, metrics, moment);
        }
        String tier = idOf(qualified(metrics, moment.day()));
        return moved(before, new TierMove(Change.ENROLLED, null, tier), moment.day());
    }

    /**
     * Evaluates a customer: up, down, or as before. Nobody is enrolled.
     *
     * @param before where the customer stands
     * @param metrics the customer's
     * @param moment the customer's clock
     * @return the step
     */
    public TierStep evaluate(TierStanding before, Metrics metrics, Moment moment) {
        TierStanding standing = before.at(moment.instant());
        if (standing.tier() == null) {
            return TierStep.unchanged(standing);
        }
        int current = policy.rank(standing.tier());
        int qualified = qualified(metrics, moment.day());
        if (current < 0) {
            return move(standing, Change.POLICY, qualified, moment.day());
        }
        if (qualified > heldRank(standing, current)) {
            return move(standing, Change.UPGRADE, qualified, moment.day());
        }
        if (standing.hold() != null) {
            return TierStep.unchanged(standing);
        }
        return keepOrLower(standing, current, qualified, metrics, moment.day());
    }

    /**
     * Evaluates a customer at the start of this version. Whoever is in a tier that the version maps
     * goes on in the tier it names: since when, pending downgrade and override stay as they are.
     * Who qualifies for more moves there at once.
     *
     * @param before where the customer stands
     * @param metrics the customer's
     * @param moment the customer's clock
     * @return the step; {@link #evaluate} where the tier is not mapped to another
     */
    public TierStep begin(TierStanding before, Metrics metrics, Moment moment) {
        TierStanding standing = before.at(moment.instant());
        String mapped = mapped(standing.tier());
        if (mapped == null || mapped.equals(standing.tier())) {
            return evaluate(before, metrics, moment);
        }
        TierStanding renamed = standing.renamed(mapped, renamed(standing.hold()));
        int qualified = qualified(metrics, moment.day());
        if (qualified > heldRank(renamed, policy.rank(mapped))) {
            return move(standing, Change.POLICY, qualified, moment.day());
        }
        return new TierStep(renamed, new TierMove(Change.POLICY, standing.tier(), mapped), null);
    }

    private String mapped(String tier) {
        return tier == null ? null : policy.terms().tierMapping().get(tier);
    }

    private Hold renamed(Hold hold) {
        if (hold == null) {
            return null;
        }
        String qualified = mapped(hold.qualified());
        return qualified == null ? hold : new Hold(hold.until(), qualified);
    }

    /**
     * Sets the tier by a person's decision, in place of an evaluation.
     *
     * @param before where the customer stands
     * @param tier the tier's id, one of the policy's
     * @param until when it is no longer held, in epoch milliseconds; null for never
     * @param metrics the customer's
     * @param moment the customer's clock
     * @return the step
     */
    public TierStep override(
            TierStanding before, String tier, Long until, Metrics metrics, Moment moment) {
        String qualified = idOf(qualified(metrics, moment.day()));
        TierStep step =
                moved(before, new TierMove(Change.OVERRIDE, before.tier(), tier), moment.day());
        Hold hold = new Hold(until == null ? Long.MAX_VALUE : until, qualified);
        TierStanding held = step.standing().withHold(hold).at(moment.instant());
        return new TierStep(held, step.move(), null);
    }

    /**
     * Which of two standings of the same customer, who had two ids, is the better one: the higher
     * tier, of equal ones that set by a person, else the older one.
     *
     * @param own of the id that lives on
     * @param other of the other id
     * @return one of the two
     */
    public TierStanding better(TierStanding own, TierStanding other) {
        int ranks = Integer.compare(rank(own), rank(other));
        if (ranks != 0) {
            return ranks > 0 ? own : other;
        }
        boolean isOtherHeld = other.hold() != null && own.hold() == null;
        boolean isOtherOlder = own.hold() == null && other.since() < own.since();
        return isOtherHeld || isOtherOlder ? other : own;
    }

    private int rank(TierStanding standing) {
        return standing.tier() == null ? NO_TIER : policy.rank(standing.tier());
    }

    /**
     * Evaluates a customer who has taken another in: whatever moves the customer, it is one move.
     *
     * @param from the tier before; null if none
     * @param better the standing of the two with which the customer goes on
     * @param metrics the customer's, of both together
     * @param moment the customer's clock
     * @return the step
     */
    public TierStep takeIn(String from, TierStanding better, Metrics metrics, Moment moment) {
        TierStep step = evaluate(better, metrics, moment);
        String to = step.standing().tier();
        if (to == null || Objects.equals(from, better.tier())) {
            return step;
        }
        TierMove move = to.equals(from) ? null : new TierMove(Change.MERGE, from, to);
        return new TierStep(step.standing(), move, step.note());
    }

    /** The rank above which the customer has to qualify to move up. */
    private int heldRank(TierStanding standing, int current) {
        if (standing.hold() == null) {
            return current;
        }
        return Math.max(current, policy.rank(standing.hold().qualified()));
    }

    private TierStep keepOrLower(
            TierStanding standing, int current, int qualified, Metrics metrics, int day) {
        if (keeps(current, metrics, day)) {
            return averted(standing);
        }
        if (downgrade.mode() == Mode.NONE) {
            return TierStep.unchanged(standing);
        }
        if (standing.pendingDue() <= day) {
            return lower(standing, current, qualified, day);
        }
        if (standing.pending() != null) {
            return TierStep.unchanged(standing);
        }
        int due = Math.max(day + downgrade.graceDays(), standing.since() + downgrade.minHoldDays());
        if (due <= day) {
            return lower(standing, current, qualified, day);
        }
        TierNote note = new TierNote(Notice.PENDING, standing.tier(), due);
        return new TierStep(standing.withPending(new Pending(day, due)), null, note);
    }

    private boolean keeps(int rank, Metrics metrics, int day) {
        return rank == 0 || policy.tiers().get(rank).keep().holds(metrics, day);
    }

    private TierStep averted(TierStanding standing) {
        if (standing.pending() == null) {
            return TierStep.unchanged(standing);
        }
        TierNote note = new TierNote(Notice.AVERTED, standing.tier(), null);
        return new TierStep(standing.withPending(null), null, note);
    }

    private TierStep lower(TierStanding standing, int current, int qualified, int day) {
        int target =
                downgrade.mode() == Mode.ONE_STEP ? Math.max(current - 1, qualified) : qualified;
        if (target == current) {
            return TierStep.unchanged(standing.withPending(null));
        }
        return move(standing, Change.DOWNGRADE, target, day);
    }

    private TierStep move(TierStanding standing, Change change, int toRank, int day) {
        return moved(standing, new TierMove(change, standing.tier(), idOf(toRank)), day);
    }

    private static TierStep moved(TierStanding standing, TierMove move, int day) {
        return new TierStep(standing.moved(move.to(), day), move, null);
    }

    private String idOf(int rank) {
        return policy.tiers().get(rank).id();
    }
}
