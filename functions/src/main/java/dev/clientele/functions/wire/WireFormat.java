package dev.clientele.functions.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * The parts that the wire forms are made of. Whole numbers take one byte for each seven bits of
 * their distance from zero; strings take one byte a character for ASCII. The {@code Optional} forms
 * take null too.
 */
final class WireFormat {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final int TRUE = 2;
    private static final int MAX_SHIFT = 63;

    private WireFormat() {}

    static void writeText(String textOrNull, DataOutputView target) throws IOException {
        StringValue.writeString(textOrNull, target);
    }

    static String readText(DataInputView source) throws IOException {
        return StringValue.readString(source);
    }

    static void writeNumber(long number, DataOutputView target) throws IOException {
        long rest = (number << 1) ^ (number >> MAX_SHIFT);
        while ((rest & ~0x7FL) != 0) {
            target.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        target.writeByte((int) rest);
    }

    static long readNumber(DataInputView source) throws IOException {
        long folded = 0;
        for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
            byte next = source.readByte();
            folded |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (folded >>> 1) ^ -(folded & 1);
            }
        }
        throw new IOException("A number on the wire has more than 64 bits");
    }

    static int readSize(DataInputView source) throws IOException {
        long size = readNumber(source);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new IOException("A size on the wire is " + size);
        }
        return (int) size;
    }

    static void writeOptionalNumber(Number numberOrNull, DataOutputView target) throws IOException {
        if (numberOrNull == null) {
            target.writeByte(ABSENT);
            return;
        }
        target.writeByte(PRESENT);
        writeNumber(numberOrNull.longValue(), target);
    }

    static Long readOptionalNumber(DataInputView source) throws IOException {
        return source.readByte() == ABSENT ? null : readNumber(source);
    }

    static Integer readOptionalInteger(DataInputView source) throws IOException {
        return source.readByte() == ABSENT ? null : Math.toIntExact(readNumber(source));
    }

    static void writeOptionalFlag(Boolean flagOrNull, DataOutputView target) throws IOException {
        if (flagOrNull == null) {
            target.writeByte(ABSENT);
            return;
        }
        target.writeByte(flagOrNull ? TRUE : PRESENT);
    }

    static Boolean readOptionalFlag(DataInputView source) throws IOException {
        byte flag = source.readByte();
        return flag == ABSENT ? null : flag == TRUE;
    }

    static void writeDecimal(BigDecimal number, DataOutputView target) throws IOException {
        writeNumber(number.scale(), target);
        writeBytes(number.unscaledValue().toByteArray(), target);
    }

    static BigDecimal readDecimal(DataInputView source) throws IOException {
        int scale = Math.toIntExact(readNumber(source));
        return new BigDecimal(new BigInteger(readBytes(source)), scale);
    }

    static void writeOptionalDecimal(BigDecimal numberOrNull, DataOutputView target)
            throws IOException {
        if (numberOrNull == null) {
            target.writeByte(ABSENT);
            return;
        }
        target.writeByte(PRESENT);
        writeDecimal(numberOrNull, target);
    }

    static BigDecimal readOptionalDecimal(DataInputView source) throws IOException {
        return source.readByte() == ABSENT ? null : readDecimal(source);
    }

    static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
        writeNumber(bytes.length, target);
        target.write(bytes);
    }

    static byte[] readBytes(DataInputView source) throws IOException {
        byte[] bytes = new byte[readSize(source)];
        source.readFully(bytes);
        return bytes;
    }

    static void writeOptionalBytes(byte[] bytesOrNull, DataOutputView target) throws IOException {
        if (bytesOrNull == null) {
            target.writeByte(ABSENT);
            return;
        }
        target.writeByte(PRESENT);
        writeBytes(bytesOrNull, target);
    }

    static byte[] readOptionalBytes(DataInputView source) throws IOException {
        return source.readByte() == ABSENT ? null : readBytes(source);
    }
}
