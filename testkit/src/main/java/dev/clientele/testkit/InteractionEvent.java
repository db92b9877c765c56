package dev.clientele.testkit;

/** Something a customer did that is no order. */
public final class InteractionEvent extends Event<InteractionEvent> {

    InteractionEvent(String customerId, String time, String kind) {
        super("interaction", customerId, time);
        set("kind", kind);
    }

    /**
     * Sets where.
     *
     * @param channel at most 256 characters
     * @return this
     */
    public InteractionEvent channel(String channel) {
        return set("channel", channel);
    }
}
