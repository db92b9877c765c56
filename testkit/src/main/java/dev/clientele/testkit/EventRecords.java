package dev.clientele.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Makes the records that the job reads of events, as they would lie in the topic. */
final class EventRecords {

    private final ZoneId zone;

    EventRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** The events with all ids and times as the job takes them, in their order. */
    List<ObjectNode> complete(List<? extends Event<?>> events) {
        List<ObjectNode> records = new ArrayList<>();
        for (Event<?> event : events) {
            records.add(complete(event, records.size() + 1));
        }
        return records;
    }

    private ObjectNode complete(Event<?> event, int place) {
        ObjectNode record = event.fields().deepCopy();
        if (!record.has("eventId")) {
            record.put("eventId", "event-" + place);
        }
        if (record.path("type").asText().equals("order") && !record.has("orderId")) {
            record.put("orderId", "order-" + place);
        }
        record.put("time", instant(record.path("time").asText()).toString());
        return record;
    }

    /** Noon of a day, or the instant itself. */
    private Instant instant(String time) {
        try {
            return time.length() == "2026-01-05".length()
                    ? LocalDate.parse(time).atTime(LocalTime.NOON).atZone(zone).toInstant()
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    time + " is neither a day such as 2026-01-05 nor an RFC 3339 instant", e);
        }
    }

    /** The time of the latest event. */
    static Instant latest(List<ObjectNode> records) {
        return records.stream()
                .map(record -> Instant.parse(record.path("time").asText()))
                .max(Instant::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("there is no event"));
    }

    /** The records parsed, as the job's source does it. */
    static List<ParsedRecord> parsed(List<ObjectNode> records, String currency, Instant asOf) {
        EventParser parser = new EventParser(currency);
        List<ParsedRecord> parsed = new ArrayList<>();
        for (ObjectNode record : records) {
            byte[] raw = record.toString().getBytes(StandardCharsets.UTF_8);
            Origin origin = new Origin(TopicNames.CUSTOMER_EVENTS, 0, parsed.size(), raw);
            ParseResult result = parser.parse(raw, asOf.toEpochMilli());
            parsed.add(
                    result.isAccepted()
                            ? ParsedRecord.valid(new Incoming(result.event(), origin))
                            : ParsedRecord.rejected(
                                    new DeadLetter(result.reason(), result.detail(), origin)));
        }
        return parsed;
    }
}
