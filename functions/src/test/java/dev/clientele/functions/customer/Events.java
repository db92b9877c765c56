package dev.clientele.functions.customer;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a customer does, as it comes from the parser.
 *
 * @param customerId whose events they are
 */
record Events(String customerId) {

    /** The machine's clock, after all events of the tests. */
    static final String CLOCK = "2028-01-01T00:00:00Z";

    private static final EventParser PARSER = new EventParser("CNY");

    Incoming visit(String eventId, String time) {
        return event(eventId, time, "interaction", "'kind': 'visit'");
    }

    Incoming review(String eventId, String time) {
        return event(eventId, time, "interaction", "'kind': 'review'");
    }

    Incoming order(String eventId, String time, String orderId, String amount) {
        return event(
                eventId, time, "order", "'orderId': '" + orderId + "', 'amount': '" + amount + "'");
    }

    /** A return of all that is left. */
    Incoming givesBack(String eventId, String time, String orderId) {
        return event(eventId, time, "return", "'orderId': '" + orderId + "'");
    }

    Incoming givesBack(String eventId, String time, String orderId, String amount) {
        return event(
                eventId,
                time,
                "return",
                "'orderId': '" + orderId + "', 'amount': '" + amount + "'");
    }

    Incoming merge(String eventId, String time, String into) {
        return event(eventId, time, "merge", "'into': '" + into + "'");
    }

    Incoming erase(String eventId, String time) {
        return event(eventId, time, "erase", "'reason': 'asked for'");
    }

    Incoming event(String eventId, String time, String type, String fields) {
        return parse(json(eventId, time, type, fields), 0).event();
    }

    String json(String eventId, String time, String type, String fields) {
        return "{'eventId': '%s', 'customerId': '%s', 'time': '%s', 'type': '%s', %s}"
                .formatted(eventId, customerId, time, type, fields)
                .replace('\'', '"');
    }

    /** Any text as it comes from the parser. */
    static ParsedRecord parse(String raw, long offset) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin("customer-events", 0, offset, bytes);
        ParseResult result = PARSER.parse(bytes, Instant.parse(CLOCK).toEpochMilli());
        return result.isAccepted()
                ? ParsedRecord.valid(new Incoming(result.event(), origin))
                : ParsedRecord.rejected(new DeadLetter(result.reason(), result.detail(), origin));
    }
}
