package dev.clientele.functions.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes and reads values as Flink does between operators. */
final class Wire {

    private Wire() {}

    /** The bytes of a value. */
    static <T> byte[] write(T value, TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        serializer.serialize(value, target);
        return target.getCopyOfBuffer();
    }

    /** What is read of a value's bytes. Fails if any are left. */
    static <T> T throughTheWire(T value, TypeSerializer<T> serializer) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(write(value, serializer));
        T read = serializer.deserialize(source);
        if (source.available() > 0) {
            throw new IOException(source.available() + " bytes were written but not read");
        }
        return read;
    }
}
