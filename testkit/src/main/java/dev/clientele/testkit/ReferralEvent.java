package dev.clientele.testkit;

import dev.clientele.model.event.ReferralStage;

/** A customer referred another one. */
public final class ReferralEvent extends Event<ReferralEvent> {

    ReferralEvent(String customerId, String time, String refereeId, ReferralStage stage) {
        super("referral", customerId, time);
        set("refereeId", refereeId);
        set("stage", stage.code());
    }
}
