package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event that could not be used.
 *
 * @param reason for example {@code duplicate-order}
 * @param detail the same for a person
 * @param raw the event's record
 * @param json the whole dead letter
 */
public record DeadLetter(String reason, String detail, String raw, JsonNode json) {

    static DeadLetter of(SentRecord record) {
        return new DeadLetter(
                record.text("reason"), record.text("detail"), record.text("raw"), record.json());
    }

    @Override
    public String toString() {
        return reason + " (" + detail + "): " + raw;
    }
}
