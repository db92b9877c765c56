package dev.clientele.functions.wire;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.Origin;
import java.util.Objects;

/**
 * A valid event on its way to its customer, with the record it came in, which a later rejection has
 * to show. Immutable; nobody may write to the record's bytes.
 *
 * @param event what the record says
 * @param origin the record and where it came from
 */
public record Incoming(CustomerEvent event, Origin origin) {

    /** Refuses an event without origin and the reverse. */
    public Incoming {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(origin, "origin");
    }
}
