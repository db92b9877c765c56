package dev.clientele.functions.wire;

import dev.clientele.model.referral.RefereeWorth;
import java.util.Objects;

/**
 * What a referee is worth to a referrer, on its way there.
 *
 * @param referrerId whom it is for
 * @param refereeId whom it is about; the referrer's own id if the referrer is erased
 * @param worth null if the referee is no longer one of the referrer's
 */
public record RefereePart(String referrerId, String refereeId, RefereeWorth worth) {

    /** Refuses a part of nobody or for nobody. */
    public RefereePart {
        Objects.requireNonNull(referrerId, "referrerId");
        Objects.requireNonNull(refereeId, "refereeId");
    }

    /**
     * Says that a referrer is erased.
     *
     * @param customerId who
     * @return the part that says so
     */
    public static RefereePart erasureOf(String customerId) {
        return new RefereePart(customerId, customerId, null);
    }

    /**
     * Whether the referrer is erased. Nobody is a referee of oneself.
     *
     * @return true if nothing more is to be known of the referrer
     */
    public boolean isErasure() {
        return referrerId.equals(refereeId);
    }
}
