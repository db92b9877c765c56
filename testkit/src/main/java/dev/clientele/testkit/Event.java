package dev.clientele.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * One record of {@code customer-events} under construction. Setters change it and return it; an
 * event is made anew for each use. Ids that are not set are given when it is sent, by its place
 * among the events.
 *
 * @param <E> the type of event
 */
public abstract class Event<E extends Event<E>> {

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    /**
     * An event of a type.
     *
     * @param type its name in a record
     * @param customerId of whom it is
     * @param time a day, for its noon in the policy's time zone, or an RFC 3339 instant
     */
    Event(String type, String customerId, String time) {
        set("customerId", Objects.requireNonNull(customerId, "customerId"));
        set("type", type);
        set("time", Objects.requireNonNull(time, "time"));
    }

    /**
     * Gives it an id of its own; two events with one id within 7 days are duplicates.
     *
     * @param eventId 1 to 128 characters
     * @return this
     */
    public final E eventId(String eventId) {
        return set("eventId", eventId);
    }

    /**
     * Sets a field to a text.
     *
     * @param field its name in a record
     * @param value the text
     * @return this
     */
    final E set(String field, String value) {
        fields.put(field, value);
        return self();
    }

    /** The record's fields, of which the builders of the types set their own. */
    final ObjectNode fields() {
        return fields;
    }

    @SuppressWarnings("unchecked") // E is the type itself, by its declaration
    final E self() {
        return (E) this;
    }

    /**
     * The record so far.
     *
     * @return its JSON
     */
    @Override
    public String toString() {
        return fields.toString();
    }
}
