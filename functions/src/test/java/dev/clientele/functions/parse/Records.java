package dev.clientele.functions.parse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records for tests: a valid one of each type, and ways to change one. Values are JSON text. */
final class Records {

    /** Every type of event. */
    static final List<String> TYPES =
            List.of(
                    "order",
                    "return",
                    "interaction",
                    "survey",
                    "complaint",
                    "referral",
                    "balance",
                    "cost",
                    "profile",
                    "tier-override",
                    "merge",
                    "erase",
                    "export");

    /** The machine's clock of the tests, 2026-01-01T00:00:00Z. */
    static final long CLOCK = 1_767_225_600_000L;

    private static final EventParser PARSER = new EventParser("CNY");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Records() {}

    /** A valid event of a type with the fields that it needs and no others. */
    static Records valid(String type) {
        Records head =
                new Records()
                        .with("eventId", "\"e1\"")
                        .with("customerId", "\"ann\"")
                        .with("type", "\"" + type + "\"")
                        .with("time", "\"2025-06-01T12:00:00+08:00\"");
        return switch (type) {
            case "order" -> head.with("orderId", "\"o1\"").with("amount", "12.50");
            case "return" -> head.with("orderId", "\"o1\"");
            case "interaction" -> head.with("kind", "\"visit\"");
            case "survey" -> head.with("kind", "\"nps\"").with("score", "9");
            case "complaint" -> head.with("complaintId", "\"c1\"").with("status", "\"opened\"");
            case "referral" -> head.with("refereeId", "\"bob\"").with("stage", "\"invited\"");
            case "balance" -> head.with("assets", "1000");
            case "cost" -> head.with("kind", "\"reward\"").with("amount", "1");
            case "tier-override" ->
                    head.with("tier", "\"gold\"")
                            .with("reason", "\"a mistake of ours\"")
                            .with("actor", "\"eve\"");
            case "merge" -> head.with("into", "\"bob\"");
            case "profile", "erase", "export" -> head;
            default -> throw new IllegalArgumentException("No record of type " + type);
        };
    }

    /** Sets a field, also once more. */
    Records with(String field, String json) {
        fields.put(field, json);
        return this;
    }

    /** Takes a field away. */
    Records without(String field) {
        fields.remove(field);
        return this;
    }

    /** The record as JSON text. */
    String json() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The record parsed in a programme in CNY at {@link #CLOCK}. */
    ParseResult parse() {
        return parse(json());
    }

    /** Any text parsed likewise. */
    static ParseResult parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes parsed likewise. */
    static ParseResult parse(byte[] record) {
        return PARSER.parse(record, CLOCK);
    }
}
