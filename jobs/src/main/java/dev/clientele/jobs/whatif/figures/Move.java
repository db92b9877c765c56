package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierMove.Change;

/**
 * A customer came into a tier.
 *
 * @param move how, from where, to where
 * @param decidedAt when, by the customer's clock, in epoch milliseconds
 * @param causedAt the time of the event that caused it; {@code decidedAt} if no event did
 */
public record Move(TierMove move, long decidedAt, long causedAt) {

    Change change() {
        return move.change();
    }

    String from() {
        return move.from();
    }

    String to() {
        return move.to();
    }

    /** Whether the customer rose or fell, not by a person nor out of a tier that is no more. */
    boolean isByRule() {
        return change() == Change.UPGRADE || change() == Change.DOWNGRADE;
    }
}
