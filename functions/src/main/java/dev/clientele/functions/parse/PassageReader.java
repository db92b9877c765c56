package dev.clientele.functions.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.PassageJson;
import dev.clientele.functions.wire.Carried;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PassageJson} wrote: events and customers that were sent on to another. */
public final class PassageReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventParser parser;

    /**
     * A reader.
     *
     * @param parser reads the events that are sent on
     */
    public PassageReader(EventParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a record. Whether the event was from the future has been asked when it first came.
     *
     * @param record the record and where it came from
     * @param recordedAt when it was put into its topic, in epoch milliseconds
     * @return the event with what it carries, as one of the customer it is for; a dead letter if
     *     the record is none of the job's own
     */
    public ParsedRecord read(Origin record, long recordedAt) {
        try {
            return read(JSON.readTree(record.raw()), recordedAt);
        } catch (IOException | IllegalArgumentException e) {
            return ParsedRecord.rejected(
                    new DeadLetter(
                            RejectReason.NOT_JSON,
                            "the record is none that this job sends on between customers",
                            record));
        }
    }

    private ParsedRecord read(JsonNode record, long recordedAt) throws IOException {
        if (whole(record, "format") != PassageJson.FORMAT) {
            throw new IllegalArgumentException("of another format");
        }
        Origin origin = origin(record);
        String from = text(record, "from");
        String into = text(record, "into");
        if (record.has("part")) {
            CustomerEvent merge =
                    new CustomerEvent(
                            text(record, "eventId"),
                            into,
                            whole(record, "time"),
                            new EventBody.Merge(into));
            return ParsedRecord.valid(new Incoming(merge, origin, recordedAt, part(record, from)));
        }
        ParseResult parsed = parser.parse(origin.raw(), Long.MAX_VALUE);
        if (!parsed.isAccepted()) {
            return ParsedRecord.rejected(new DeadLetter(parsed.reason(), parsed.detail(), origin));
        }
        CustomerEvent event = parsed.event();
        CustomerEvent theirs = new CustomerEvent(event.eventId(), into, event.time(), event.body());
        return ParsedRecord.valid(new Incoming(theirs, origin, recordedAt, Carried.nothing(from)));
    }

    private static Carried part(JsonNode record, String from) throws IOException {
        JsonNode state = required(record, "state");
        return new Carried(
                from,
                Math.toIntExact(whole(record, "part")),
                Math.toIntExact(whole(record, "parts")),
                state.binaryValue());
    }

    private static Origin origin(JsonNode record) {
        JsonNode source = required(record, "source");
        byte[] raw = text(record, "raw").getBytes(StandardCharsets.UTF_8);
        return source.has("file")
                ? new Origin(text(source, "file"), Origin.FILE, whole(source, "line"), raw)
                : new Origin(
                        text(source, "topic"),
                        (int) whole(source, "partition"),
                        whole(source, "offset"),
                        raw);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.textValue();
    }

    private static long whole(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.canConvertToLong()) {
            throw new IllegalArgumentException(field + " is no whole number");
        }
        return value.longValue();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
