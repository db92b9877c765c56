package dev.clientele.functions.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link RowWriter} wrote. Nothing is read beyond the row's end, and no length is
 * believed that the row can't hold.
 */
final class RowReader {

    private byte[] bytes = {};
    private int position;
    private int limit;
    private long anchor;
    private long anchorDay;

    /** Begins a row. */
    void open(byte[] row, int size) {
        bytes = row;
        position = 0;
        limit = size;
        anchorAt(0);
    }

    void anchorAt(long instant) {
        anchor = instant;
        anchorDay = Math.floorDiv(instant, RowWriter.MILLIS_OF_DAY);
    }

    /** Refuses what is left over. */
    void close() throws CorruptRowException {
        if (position != limit) {
            throw corrupt((limit - position) + " bytes are left over");
        }
    }

    /** A fault at the place read last. */
    CorruptRowException corrupt(String what) {
        return new CorruptRowException(
                what + ", at byte " + position + " of a row of " + limit + " bytes");
    }

    int octet() throws CorruptRowException {
        if (position == limit) {
            throw corrupt("the row ends too early");
        }
        return bytes[position++] & 0xFF;
    }

    long number() throws CorruptRowException {
        int first = octet();
        return first < 0x80 ? first : longNumber(first);
    }

    private long longNumber(int first) throws CorruptRowException {
        long value = first & 0x7F;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if (shift == 63 && next > 1) {
                    break;
                }
                return value;
            }
        }
        throw corrupt("a number is longer than 64 bits");
    }

    /** An int that was written as {@link RowWriter#number(int)}. */
    int integer() throws CorruptRowException {
        long value = number();
        if (value >>> Integer.SIZE != 0) {
            throw corrupt("a number is longer than 32 bits");
        }
        return (int) value;
    }

    long signed() throws CorruptRowException {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** An int that was written as {@link RowWriter#signed}. */
    int signedInteger() throws CorruptRowException {
        return toInt(signed());
    }

    int day() throws CorruptRowException {
        return toInt(signed() + anchorDay);
    }

    /** A day that was written as its distance from an earlier one. */
    int dayAfter(int earlier) throws CorruptRowException {
        int day = sameDayOrAfter(earlier);
        if (day == earlier) {
            throw corrupt("a day is there twice");
        }
        return day;
    }

    /** A day that was written as its distance from the same or an earlier one. */
    int sameDayOrAfter(int earlier) throws CorruptRowException {
        return toInt(earlier + Integer.toUnsignedLong(integer()));
    }

    long instant() throws CorruptRowException {
        return signed() + anchor;
    }

    private int toInt(long value) throws CorruptRowException {
        if (value != (int) value) {
            throw corrupt(value + " is no day and no 32 bit number");
        }
        return (int) value;
    }

    double real() throws CorruptRowException {
        return Double.longBitsToDouble(fixed());
    }

    long fixed() throws CorruptRowException {
        if (limit - position < Long.BYTES) {
            throw corrupt("the row ends too early");
        }
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | (bytes[position++] & 0xFF);
        }
        return value;
    }

    BigDecimal decimal() throws CorruptRowException {
        long head = number();
        long scale = (head >>> 2) ^ -(head >>> 1 & 1);
        if ((head & 1) == 0) {
            return BigDecimal.valueOf(signed(), toInt(scale));
        }
        byte[] unscaled = octets();
        if (unscaled.length == 0) {
            throw corrupt("a decimal has no digits");
        }
        return new BigDecimal(new BigInteger(unscaled), toInt(scale));
    }

    byte[] octets() throws CorruptRowException {
        int length = length(number());
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    String text() throws CorruptRowException {
        long head = number();
        int length = length(head >>> 1);
        int start = position;
        position += length;
        if ((head & 1) == 0) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        return utf16(start, length);
    }

    private String utf16(int start, int length) {
        char[] characters = new char[length / 2];
        for (int i = 0; i < characters.length; i++) {
            int high = bytes[start + 2 * i] & 0xFF;
            characters[i] = (char) (high << 8 | (bytes[start + 2 * i + 1] & 0xFF));
        }
        return new String(characters);
    }

    private int length(long value) throws CorruptRowException {
        return count(value, 1);
    }

    /** How many parts follow, each of at least so many bytes. */
    int count(long count, int bytesEach) throws CorruptRowException {
        if (count < 0 || count > (limit - position) / bytesEach) {
            throw corrupt(count + " parts can't follow");
        }
        return (int) count;
    }
}
