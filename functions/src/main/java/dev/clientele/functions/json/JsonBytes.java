package dev.clientele.functions.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * JSON values as UTF-8, one behind the other, in an array that is used again. Half of what an event
 * costs the job can be its output, so the common values are written straight into the array: text
 * without escapes, whole numbers, money, days and instants. What is rare or hard, escapes and the
 * shortest decimal of a double, is left to Jackson.
 */
final class JsonBytes {

    private static final JsonFactory JACKSON =
            JsonFactory.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int USUAL_BYTES = 4096;
    private static final int MOST_DIGITS = 20;
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final int LAST_PLAIN_YEAR = 9999;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    /** Takes the last byte back: the bracket that ends an object, to which more is added. */
    void reopen() {
        length--;
    }

    /** How many bytes there are. */
    int length() {
        return length;
    }

    /** The array, of which the first {@link #length} bytes count. */
    byte[] array() {
        return bytes;
    }

    /** What was written, in an array of its own. */
    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void octet(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /** Writes text as it is: ASCII without anything that JSON would escape. */
    @SuppressWarnings("deprecation") // drops the high byte of each character, which is 0
    void raw(String ascii) {
        int more = ascii.length();
        reserve(more);
        ascii.getBytes(0, more, bytes, length);
        length += more;
    }

    /** Writes a string with its quotes. */
    void text(String value) {
        int count = value.length();
        reserve(count + 2);
        int at = length;
        bytes[at++] = '"';
        for (int i = 0; i < count; i++) {
            char next = value.charAt(i);
            if (next < ' ' || next > '~' || next == '"' || next == '\\') {
                escaped(value);
                return;
            }
            bytes[at++] = (byte) next;
        }
        bytes[at++] = '"';
        length = at;
    }

    private void escaped(String value) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator generator = JACKSON.createGenerator(text)) {
            generator.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a text could not be written to memory", e);
        }
        byte[] escaped = text.toByteArray();
        reserve(escaped.length);
        System.arraycopy(escaped, 0, bytes, length, escaped.length);
        length += escaped.length;
    }

    void whole(long value) {
        if (value == Long.MIN_VALUE) {
            raw(Long.toString(value));
            return;
        }
        if (value < 0) {
            octet('-');
        }
        digits(Math.abs(value), 1);
    }

    /** The shortest decimal that is read back as the same number; what is no number as text. */
    void number(double value) {
        String decimal = NumberOutput.toString(value, true);
        if (Double.isFinite(value)) {
            raw(decimal);
        } else {
            text(decimal);
        }
    }

    void decimal(BigDecimal value) {
        raw(value.toPlainString());
    }

    /** {@code minor} divided by ten to the power of {@code decimals}, with all its decimals. */
    void money(long minor, int decimals) {
        if (decimals <= 0 || decimals >= MOST_DIGITS - 2 || minor == Long.MIN_VALUE) {
            decimal(BigDecimal.valueOf(minor, decimals));
            return;
        }
        if (minor < 0) {
            octet('-');
        }
        int point = digits(Math.abs(minor), decimals + 1) - decimals;
        reserve(1);
        System.arraycopy(bytes, point, bytes, point + 1, decimals);
        bytes[point] = '.';
        length++;
    }

    /** {@code "2026-01-01"}, without quotes. */
    void day(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        if (day.getYear() < 0 || day.getYear() > LAST_PLAIN_YEAR) {
            raw(day.toString());
            return;
        }
        digits(day.getYear(), 4);
        octet('-');
        digits(day.getMonthValue(), 2);
        octet('-');
        digits(day.getDayOfMonth(), 2);
    }

    /** {@code 2026-01-01T00:00:00.000Z}, always with three decimals, without quotes. */
    void instant(long epochMillis) {
        day(Math.floorDiv(epochMillis, MILLIS_A_DAY));
        int millis = (int) Math.floorMod(epochMillis, MILLIS_A_DAY);
        octet('T');
        digits(millis / 3_600_000, 2);
        octet(':');
        digits(millis / 60_000 % 60, 2);
        octet(':');
        digits(millis / 1_000 % 60, 2);
        octet('.');
        digits(millis % 1_000, 3);
        octet('Z');
    }

    /** Writes a number of at least 0 with at least so many digits; returns where they end. */
    private int digits(long value, int least) {
        int count = Math.max(least, digitsOf(value));
        reserve(count);
        long rest = value;
        for (int at = length + count - 1; at >= length; at--) {
            long tenth = rest / 10;
            bytes[at] = (byte) ('0' + (rest - 10 * tenth));
            rest = tenth;
        }
        length += count;
        return length;
    }

    private static int digitsOf(long value) {
        int digits = 1;
        for (long bound = 10; digits < MOST_DIGITS - 1 && value >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
