package dev.clientele.model.referral;

/**
 * What a referee is worth, as the latest CLV record says.
 *
 * @param historic margin of all orders so far, in minor units
 * @param predicted margin to come, in currency units
 * @param ordered whether there is an order that was not returned
 */
public record RefereeWorth(long historic, double predicted, boolean ordered) {

    /** Of a referee who has not ordered yet. */
    public static final RefereeWorth NOTHING = new RefereeWorth(0, 0, false);
}
