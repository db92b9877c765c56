package dev.clientele.functions.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.wire.OutgoingRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Records as tests speak of them: topic, key and the fields that matter, in one line. */
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, List<String>> FIELDS =
            Map.of(
                    "erasure-receipts", List.of("eventId"),
                    "tier-changes", List.of("sequence", "change", "to", "cause"),
                    "tier-notices", List.of("sequence", "notice", "dueDay", "cause"),
                    "clv-updates", List.of("sequence", "historic", "cause"),
                    "churn-alerts", List.of("sequence", "alert", "level", "cause"),
                    "customer-profiles", List.of("clock", "tier"),
                    "dead-letters", List.of("reason"));

    private Lines() {}

    static List<String> of(List<OutgoingRecord> records) {
        return records.stream().map(Lines::of).toList();
    }

    /** Topic, key and the whole of the value. */
    static List<String> whole(List<OutgoingRecord> records) {
        return records.stream()
                .map(
                        outgoing ->
                                String.join(
                                        " ",
                                        outgoing.topic(),
                                        outgoing.key(),
                                        outgoing.value() == null
                                                ? "deleted"
                                                : new String(
                                                        outgoing.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    static JsonNode json(OutgoingRecord outgoing) {
        try {
            return JSON.readTree(outgoing.value());
        } catch (IOException e) {
            throw new UncheckedIOException("a record is not JSON", e);
        }
    }

    private static String of(OutgoingRecord outgoing) {
        StringBuilder line = new StringBuilder(outgoing.topic()).append(' ').append(outgoing.key());
        if (outgoing.value() == null) {
            return line.append(" deleted").toString();
        }
        JsonNode json = json(outgoing);
        for (String field : FIELDS.get(outgoing.topic())) {
            if (json.has(field)) {
                line.append(' ').append(text(json.get(field)));
            }
        }
        return line.toString();
    }

    /** A cause is named by what it is: an event, a day, or its type alone. */
    private static String text(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        for (String field : List.of("eventId", "day")) {
            if (value.has(field)) {
                return "by " + value.get(field).asText();
            }
        }
        return "by " + value.get("type").asText();
    }
}
