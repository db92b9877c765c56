package dev.clientele.functions.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Bytes of values, as Flink would see them. */
final class Rows {

    private Rows() {}

    static <T> byte[] encode(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(value, target);
        return target.getCopyOfBuffer();
    }

    static <T> T decode(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }

    /** The same bytes with their length set anew: damage that only the row's reader can notice. */
    static byte[] framed(byte[] row) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(row.length + 5);
        int rest = row.length;
        while (rest >= 0x80) {
            target.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        target.writeByte(rest);
        target.write(row);
        return target.getCopyOfBuffer();
    }

    static byte[] unframed(byte[] bytes) {
        int start = 0;
        while (bytes[start] < 0) {
            start++;
        }
        return Arrays.copyOfRange(bytes, start + 1, bytes.length);
    }
}
