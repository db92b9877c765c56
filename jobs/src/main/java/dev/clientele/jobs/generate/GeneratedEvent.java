package dev.clientele.jobs.generate;

import java.time.Instant;

/**
 * One record as it would arrive on the topic {@code customer-events}.
 *
 * @param arrival when it arrives: a stream of events is in this order
 * @param time when it happened, as its JSON says; earlier than the arrival of what comes late or
 *     again
 * @param customerId the key of the record
 * @param type the event's type, such as {@code order}
 * @param delivery how it arrives
 * @param json the record itself, on one line without its end, ASCII only
 */
public record GeneratedEvent(
        Instant arrival,
        Instant time,
        String customerId,
        String type,
        Delivery delivery,
        String json) {

    /** How an event arrives. */
    public enum Delivery {
        /** Once and at its time. */
        ON_TIME,
        /** Once, but up to three days after its time. */
        LATE,
        /** A second time, the bytes being those of the first. */
        DUPLICATE,
        /** A broken copy, to be rejected. */
        BROKEN
    }

    GeneratedEvent arriving(long epochMilli, Delivery how) {
        return new GeneratedEvent(
                Instant.ofEpochMilli(epochMilli), time, customerId, type, how, json);
    }

    GeneratedEvent saying(String otherJson) {
        return new GeneratedEvent(arrival, time, customerId, type, delivery, otherJson);
    }
}
