package dev.clientele.model.retention;

import java.util.Objects;

/**
 * Where a customer is counted.
 *
 * @param status in the base, lapsed, or neither
 * @param tier the tier in the main programme; null in none, and for who is neither
 */
public record BaseStanding(CustomerStatus status, String tier) {

    /** Not counted. */
    public static final BaseStanding NONE = new BaseStanding(CustomerStatus.NONE, null);

    /** Refuses a tier of somebody who is not counted. */
    public BaseStanding {
        Objects.requireNonNull(status, "status");
        if (status == CustomerStatus.NONE && tier != null) {
            throw new IllegalArgumentException("who is not counted has no tier");
        }
    }

    /**
     * Whether this is the standing, without making one.
     *
     * @param otherStatus a status
     * @param otherTier a tier
     * @return true if both are the same
     */
    public boolean is(CustomerStatus otherStatus, String otherTier) {
        return status == otherStatus && Objects.equals(tier, otherTier);
    }
}
