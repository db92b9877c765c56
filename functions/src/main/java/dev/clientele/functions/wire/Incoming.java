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
 * @param recordedAt when the record was put into its topic, in epoch milliseconds, as the topic
 *     tells it; {@link #UNKNOWN} of a record that no topic held. Nothing is decided by it.
 * @param carried what came with an event that another customer sent on; null for all others
 */
public record Incoming(CustomerEvent event, Origin origin, long recordedAt, Carried carried) {

    /** Of a record whose age is not known. */
    public static final long UNKNOWN = -1;

    /** Refuses an event without origin and the reverse. */
    public Incoming {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * An event that comes straight from its record.
     *
     * @param event what the record says
     * @param origin the record and where it came from
     * @param recordedAt when the record was put into its topic
     */
    public Incoming(CustomerEvent event, Origin origin, long recordedAt) {
        this(event, origin, recordedAt, null);
    }

    /**
     * An event of a record whose age is not known.
     *
     * @param event what the record says
     * @param origin the record and where it came from
     */
    public Incoming(CustomerEvent event, Origin origin) {
        this(event, origin, UNKNOWN);
    }
}
