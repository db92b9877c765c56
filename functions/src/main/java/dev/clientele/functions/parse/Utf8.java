package dev.clientele.functions.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are UTF-8 in the strict sense of RFC 3629, which JSON parsers do not. */
final class Utf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /**
     * Whether all bytes are well-formed UTF-8: no stray or missing continuation, nothing longer
     * than need be, no surrogates, nothing above U+10FFFF.
     *
     * @param bytes the text
     * @return false at the first fault
     */
    static boolean isValid(byte[] bytes) {
        int position = skipAscii(bytes, 0);
        while (position < bytes.length) {
            int length = sequenceLength(bytes, position);
            if (length == 0) {
                return false;
            }
            position = skipAscii(bytes, position + length);
        }
        return true;
    }

    /**
     * The length of the byte order mark at the start.
     *
     * @param bytes the text
     * @return 3 if there is one, else 0
     */
    static int byteOrderMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static int skipAscii(byte[] bytes, int from) {
        int position = from;
        while (position + 8 <= bytes.length
                && ((long) EIGHT_BYTES.get(bytes, position) & HIGH_BITS) == 0) {
            position += 8;
        }
        while (position < bytes.length && bytes[position] >= 0) {
            position++;
        }
        return position;
    }

    /** The length of the well-formed character of several bytes at a position, or 0. */
    private static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return continues(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int lowest = lead == 0xE0 ? 0xA0 : 0x80;
            int highest = lead == 0xED ? 0x9F : 0xBF;
            boolean whole =
                    continues(bytes, at + 1, lowest, highest)
                            && continues(bytes, at + 2, 0x80, 0xBF);
            return whole ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int lowest = lead == 0xF0 ? 0x90 : 0x80;
            int highest = lead == 0xF4 ? 0x8F : 0xBF;
            boolean whole =
                    continues(bytes, at + 1, lowest, highest)
                            && continues(bytes, at + 2, 0x80, 0xBF)
                            && continues(bytes, at + 3, 0x80, 0xBF);
            return whole ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int at, int lowest, int highest) {
        if (at >= bytes.length) {
            return false;
        }
        int value = bytes[at] & 0xFF;
        return value >= lowest && value <= highest;
    }
}
