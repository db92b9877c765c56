package dev.clientele.functions.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the numbers and texts of a row into one array that is used again. {@link RowReader} reads
 * them. Days and instants are written as distances from an anchor, the customer's clock.
 */
final class RowWriter {

    static final long MILLIS_OF_DAY = 86_400_000L;

    /** A larger array is not kept for the next row. */
    private static final int KEPT_CAPACITY = 1 << 20;

    private static final int MAX_NUMBER_BYTES = 10;

    private byte[] bytes = new byte[512];
    private int size;
    private long anchor;
    private long anchorDay;

    /** Begins another row. */
    void clear() {
        size = 0;
        anchorAt(0);
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[KEPT_CAPACITY];
        }
    }

    /** From where on days and instants are counted in what follows. */
    void anchorAt(long instant) {
        anchor = instant;
        anchorDay = Math.floorDiv(instant, MILLIS_OF_DAY);
    }

    int size() {
        return size;
    }

    /** The array with the row at its beginning; only until the next call. */
    byte[] bytes() {
        return bytes;
    }

    void octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** Any long; the smaller, read as unsigned, the shorter: 1 byte below 128, 10 if negative. */
    void number(long value) {
        reserve(MAX_NUMBER_BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Any int, read as unsigned. */
    void number(int value) {
        number(Integer.toUnsignedLong(value));
    }

    /** Any long; the closer to 0, the shorter. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /** An epoch day, best near the anchor's. */
    void day(int day) {
        signed(day - anchorDay);
    }

    /** Epoch milliseconds, best near the anchor. */
    void instant(long instant) {
        signed(instant - anchor);
    }

    void real(double value) {
        fixed(Double.doubleToRawLongBits(value));
    }

    /** Eight bytes, the highest first. */
    void fixed(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Keeps the scale: 1.0 stays 1.0. */
    void decimal(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        long scale = ((long) value.scale() << 1) ^ (value.scale() >> 31);
        if (unscaled.bitLength() < Long.SIZE) {
            number(scale << 1);
            signed(unscaled.longValue());
            return;
        }
        number(scale << 1 | 1);
        octets(unscaled.toByteArray());
    }

    void octets(byte[] value) {
        number(value.length);
        append(value);
    }

    /** Any text, also one that is not well-formed. */
    void text(String value) {
        int start = size;
        int length = value.length();
        reserve(MAX_NUMBER_BYTES + length);
        number((long) length << 1);
        for (int i = 0; i < length; i++) {
            char character = value.charAt(i);
            if (character >= 0x80) {
                size = start;
                wideText(value);
                return;
            }
            bytes[size++] = (byte) character;
        }
    }

    /** UTF-8 has no form for half a surrogate pair: such a text is written as UTF-16. */
    private void wideText(String value) {
        boolean wellFormed = isWellFormed(value);
        byte[] encoded = wellFormed ? value.getBytes(StandardCharsets.UTF_8) : utf16(value);
        number((long) encoded.length << 1 | (wellFormed ? 0 : 1));
        append(encoded);
    }

    private static boolean isWellFormed(String value) {
        return value.codePoints()
                .noneMatch(
                        point ->
                                point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
    }

    private static byte[] utf16(String value) {
        byte[] encoded = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            encoded[2 * i] = (byte) (value.charAt(i) >>> 8);
            encoded[2 * i + 1] = (byte) value.charAt(i);
        }
        return encoded;
    }

    private void append(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
