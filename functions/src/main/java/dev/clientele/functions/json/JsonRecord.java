package dev.clientele.functions.json;

import java.math.BigDecimal;
import java.util.function.Function;

/** One JSON object under construction. Methods with a null value write nothing. */
final class JsonRecord {

    /** One a thread: records are made in the same bytes, one after the other, and copied once. */
    private static final ThreadLocal<JsonRecord> USUAL = ThreadLocal.withInitial(JsonRecord::new);

    private final JsonBytes out = new JsonBytes();
    private boolean isFirst;
    private boolean isInUse;

    private JsonRecord() {}

    /** Writes the inside of an object or array. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonRecord record);
    }

    /** Writes one object. */
    static byte[] bytes(Content content) {
        return bytes(content, JsonBytes::copy);
    }

    /**
     * Writes one object.
     *
     * @param content the inside
     * @param finish makes the result out of the object's bytes
     */
    static byte[] bytes(Content content, Function<JsonBytes, byte[]> finish) {
        JsonRecord record = USUAL.get();
        if (record.isInUse) {
            record = new JsonRecord(); // this one is inside another
        }
        record.isInUse = true;
        try {
            record.out.clear();
            record.begin('{');
            content.writeTo(record);
            record.end('}');
            return finish.apply(record.out);
        } finally {
            record.isInUse = false;
        }
    }

    JsonRecord text(String field, String value) {
        if (value != null) {
            name(field);
            out.text(value);
        }
        return this;
    }

    JsonRecord whole(String field, long value) {
        name(field);
        out.whole(value);
        return this;
    }

    JsonRecord truth(String field, boolean value) {
        name(field);
        out.raw(value ? "true" : "false");
        return this;
    }

    JsonRecord number(String field, double value) {
        name(field);
        // nobody wants to read of -0.0; added to 0.0 it is 0.0
        out.number(value + 0.0);
        return this;
    }

    JsonRecord number(String field, Double value) {
        return value == null ? this : number(field, value.doubleValue());
    }

    JsonRecord decimal(String field, BigDecimal value) {
        name(field);
        out.decimal(value);
        return this;
    }

    JsonRecord money(String field, long minor, int decimals) {
        name(field);
        out.money(minor, decimals);
        return this;
    }

    JsonRecord day(String field, Integer epochDay) {
        if (epochDay != null) {
            name(field);
            out.octet('"');
            out.day(epochDay);
            out.octet('"');
        }
        return this;
    }

    /** {@code 2026-01-01T00:00:00.000Z}, always with three decimals. */
    JsonRecord instant(String field, long epochMillis) {
        name(field);
        out.octet('"');
        out.instant(epochMillis);
        out.octet('"');
        return this;
    }

    JsonRecord object(String field, Content content) {
        name(field);
        begin('{');
        content.writeTo(this);
        end('}');
        return this;
    }

    JsonRecord texts(String field, Iterable<String> values) {
        name(field);
        begin('[');
        for (String value : values) {
            comma();
            out.text(value);
        }
        end(']');
        return this;
    }

    JsonRecord wholes(String field, Iterable<Integer> values) {
        name(field);
        begin('[');
        for (int value : values) {
            comma();
            out.whole(value);
        }
        end(']');
        return this;
    }

    <T> JsonRecord array(String field, Iterable<T> items, Item<T> item) {
        name(field);
        begin('[');
        for (T next : items) {
            comma();
            begin('{');
            item.write(this, next);
            end('}');
        }
        end(']');
        return this;
    }

    /** Writes the inside of one object of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonRecord record, T item);
    }

    private void begin(char bracket) {
        out.octet(bracket);
        isFirst = true;
    }

    private void end(char bracket) {
        out.octet(bracket);
        isFirst = false;
    }

    private void comma() {
        if (!isFirst) {
            out.octet(',');
        }
        isFirst = false;
    }

    private void name(String field) {
        comma();
        out.text(field);
        out.octet(':');
    }
}
