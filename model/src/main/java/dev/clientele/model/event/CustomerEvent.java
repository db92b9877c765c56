package dev.clientele.model.event;

import java.util.Objects;

/**
 * One fact about one customer, valid in itself.
 *
 * @param eventId names the event for its customer, 1 to 128 characters
 * @param customerId names the customer, 1 to 128 characters
 * @param time when it happened, in epoch milliseconds
 * @param body what happened
 */
public record CustomerEvent(String eventId, String customerId, long time, EventBody body) {

    /** Refuses an event without id, customer or body. */
    public CustomerEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(body, "body");
    }
}
