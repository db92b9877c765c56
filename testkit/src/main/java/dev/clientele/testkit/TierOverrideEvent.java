package dev.clientele.testkit;

/** A person sets a customer's tier. */
public final class TierOverrideEvent extends Event<TierOverrideEvent> {

    TierOverrideEvent(String customerId, String time, String tier) {
        super("tier-override", customerId, time);
        set("tier", tier);
        set("reason", "by the test");
        set("actor", "test");
    }

    /**
     * Sets why; {@code by the test} unless set.
     *
     * @param reason any text
     * @return this
     */
    public TierOverrideEvent reason(String reason) {
        return set("reason", reason);
    }

    /**
     * Sets who; {@code test} unless set.
     *
     * @param actor 1 to 128 characters
     * @return this
     */
    public TierOverrideEvent actor(String actor) {
        return set("actor", actor);
    }

    /**
     * Sets until when the tier is held; for ever unless set.
     *
     * @param instant RFC 3339
     * @return this
     */
    public TierOverrideEvent until(String instant) {
        return set("until", instant);
    }

    /**
     * Sets in which programme, where there are some beside the main one.
     *
     * @param policyId the id of its policy
     * @return this
     */
    public TierOverrideEvent programme(String policyId) {
        return set("programme", policyId);
    }
}
