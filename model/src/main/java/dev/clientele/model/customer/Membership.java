package dev.clientele.model.customer;

import dev.clientele.model.tier.TierStanding;

/**
 * A customer in one programme.
 *
 * @param version by which version of the policy the customer was decided last; 0 if never
 * @param standing where the customer stands
 */
public record Membership(int version, TierStanding standing) {

    /** Of a customer who has not been decided yet. */
    public static final Membership NONE = new Membership(0, TierStanding.NONE);
}
