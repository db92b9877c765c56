package dev.clientele.benchmarks.workload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Writes one event after the other. For one thread. */
final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /** Writes the fields of a type. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** One JSON object; {@code time} in epoch milliseconds. */
    byte[] write(String eventId, String customerId, EventKind kind, long time, Body body) {
        bytes.reset();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("eventId", eventId);
            json.writeStringField("customerId", customerId);
            json.writeStringField("type", kind.toString());
            json.writeStringField("time", Instant.ofEpochMilli(time).toString());
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An amount of money in minor units, written with two decimals. */
    static void money(JsonGenerator json, String name, long minorUnits) throws IOException {
        json.writeNumberField(name, BigDecimal.valueOf(minorUnits, 2));
    }
}
