package dev.clientele.functions.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One JSON object under construction. Methods with a null value write nothing. */
final class JsonRecord {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private static final int USUAL_BYTES = 512;
    private static final long MILLIS_A_DAY = 86_400_000L;

    private final JsonGenerator out;

    private JsonRecord(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the inside of an object or array. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonRecord record) throws IOException;
    }

    /** Writes one object. */
    static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.writeStartObject();
            content.writeTo(new JsonRecord(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a record could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    JsonRecord text(String field, String value) throws IOException {
        if (value != null) {
            out.writeStringField(field, value);
        }
        return this;
    }

    JsonRecord whole(String field, long value) throws IOException {
        out.writeNumberField(field, value);
        return this;
    }

    JsonRecord truth(String field, boolean value) throws IOException {
        out.writeBooleanField(field, value);
        return this;
    }

    JsonRecord number(String field, double value) throws IOException {
        // nobody wants to read of -0.0; added to 0.0 it is 0.0
        out.writeNumberField(field, value + 0.0);
        return this;
    }

    JsonRecord number(String field, Double value) throws IOException {
        return value == null ? this : number(field, value.doubleValue());
    }

    JsonRecord decimal(String field, BigDecimal value) throws IOException {
        out.writeNumberField(field, value);
        return this;
    }

    JsonRecord money(String field, long minor, int decimals) throws IOException {
        return decimal(field, BigDecimal.valueOf(minor, decimals));
    }

    JsonRecord day(String field, Integer epochDay) throws IOException {
        return epochDay == null ? this : text(field, LocalDate.ofEpochDay(epochDay).toString());
    }

    JsonRecord instant(String field, long epochMillis) throws IOException {
        return text(field, format(epochMillis));
    }

    JsonRecord object(String field, Content content) throws IOException {
        out.writeObjectFieldStart(field);
        content.writeTo(this);
        out.writeEndObject();
        return this;
    }

    JsonRecord texts(String field, Iterable<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
        return this;
    }

    JsonRecord wholes(String field, Iterable<Integer> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (int value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
        return this;
    }

    <T> JsonRecord array(String field, Iterable<T> items, Item<T> item) throws IOException {
        out.writeArrayFieldStart(field);
        for (T next : items) {
            out.writeStartObject();
            item.write(this, next);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    /** Writes the inside of one object of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonRecord record, T item) throws IOException;
    }

    /** {@code 2026-01-01T00:00:00.000Z}, always with three decimals. */
    private static String format(long epochMillis) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(epochMillis, MILLIS_A_DAY));
        int millis = (int) Math.floorMod(epochMillis, MILLIS_A_DAY);
        StringBuilder text = new StringBuilder(24).append(day).append('T');
        appendPadded(text, millis / 3_600_000, 2).append(':');
        appendPadded(text, millis / 60_000 % 60, 2).append(':');
        appendPadded(text, millis / 1_000 % 60, 2).append('.');
        return appendPadded(text, millis % 1_000, 3).append('Z').toString();
    }

    private static StringBuilder appendPadded(StringBuilder text, int value, int digits) {
        if (digits == 3 && value < 100) {
            text.append('0');
        }
        if (value < 10) {
            text.append('0');
        }
        return text.append(value);
    }
}
