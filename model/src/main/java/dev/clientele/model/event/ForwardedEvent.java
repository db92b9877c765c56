package dev.clientele.model.event;

import java.util.Objects;

/**
 * An event of a customer who was merged into another, on its way to that one.
 *
 * @param event what happened, as an event of the customer it is for
 * @param origin the record it came from, which still names the customer it was sent for
 */
public record ForwardedEvent(CustomerEvent event, Origin origin) implements Passage {

    /** Refuses an event without record and the reverse. */
    public ForwardedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * Sends an event on.
     *
     * @param event of the customer who was merged
     * @param into into whom
     * @param origin its record
     * @return the same as an event of the other customer
     */
    public static ForwardedEvent to(String into, CustomerEvent event, Origin origin) {
        CustomerEvent theirs = new CustomerEvent(event.eventId(), into, event.time(), event.body());
        return new ForwardedEvent(theirs, origin);
    }

    @Override
    public String into() {
        return event.customerId();
    }
}
