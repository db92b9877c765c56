package dev.clientele.model.tier;

/**
 * What one evaluation of a tier came to.
 *
 * @param standing where the customer stands now
 * @param move the tier change; null if none
 * @param note the notice that belongs to it; null if none
 */
public record TierStep(TierStanding standing, TierMove move, TierNote note) {

    static TierStep unchanged(TierStanding standing) {
        return new TierStep(standing, null, null);
    }

    boolean isDowngrade() {
        return move != null && move.change() == TierMove.Change.DOWNGRADE;
    }
}
