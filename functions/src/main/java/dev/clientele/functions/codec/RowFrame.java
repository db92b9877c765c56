package dev.clientele.functions.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Puts rows into Flink's streams and takes them out, each in one go: its length, then its bytes.
 * Holds the arrays that rows are written to and read from, so it serves one thread.
 */
final class RowFrame {

    /** A longer row is refused: no customer comes near it. */
    static final int MAX_LENGTH = 1 << 26;

    /** So much is read at first, and twice as much each time: a length alone allocates little. */
    private static final int FIRST_CHUNK = 1 << 16;

    private final RowWriter writer = new RowWriter();
    private final RowReader reader = new RowReader();
    private byte[] input = new byte[512];

    /** A row to be written, empty; until the next call. */
    RowWriter newRow() {
        writer.clear();
        return writer;
    }

    /** Puts out the row that was written. */
    void writeTo(DataOutputView target) throws IOException {
        if (writer.size() > MAX_LENGTH) {
            throw new IOException("a row of " + writer.size() + " bytes is too long to be kept");
        }
        writeLength(writer.size(), target);
        target.write(writer.bytes(), 0, writer.size());
    }

    /** The row that was written, to be read. */
    RowReader reopened() {
        reader.open(writer.bytes(), writer.size());
        return reader;
    }

    /** Takes in a row; until the next call. */
    RowReader readFrom(DataInputView source) throws IOException {
        int length = fill(source);
        reader.open(input, length);
        return reader;
    }

    /** Takes a row from one stream to another as it is. */
    void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = fill(source);
        writeLength(length, target);
        target.write(input, 0, length);
    }

    private static void writeLength(int length, DataOutputView target) throws IOException {
        int rest = length;
        while (rest >= 0x80) {
            target.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        target.writeByte(rest);
    }

    private int fill(DataInputView source) throws IOException {
        try {
            int length = readLength(source);
            int filled = 0;
            for (int chunk = FIRST_CHUNK; filled < length; chunk *= 2) {
                int end = Math.min(length, filled + chunk);
                if (input.length < end) {
                    input = Arrays.copyOf(input, end);
                }
                source.readFully(input, filled, end - filled);
                filled = end;
            }
            return length;
        } catch (EOFException e) {
            throw new CorruptRowException("the stream ends within a row", e);
        }
    }

    private static int readLength(DataInputView source) throws IOException {
        int length = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = source.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            if (next < 0x80) {
                break;
            }
        }
        if (length < 0 || length > MAX_LENGTH) {
            throw new CorruptRowException("no row is " + length + " bytes long");
        }
        return length;
    }
}
