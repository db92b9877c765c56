package dev.clientele.functions.fuzz;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Turns values into bytes and back, and holds them to be the same. */
final class Shape {

    private Shape() {}

    static <T> byte[] write(TypeSerializer<T> serializer, T value) {
        try {
            DataOutputSerializer target = new DataOutputSerializer(256);
            serializer.serialize(value, target);
            return target.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a value, reads it, and writes what was read: the same bytes. */
    static <T> T again(TypeSerializer<T> serializer, T value) {
        byte[] written = write(serializer, value);
        try {
            T read = serializer.deserialize(new DataInputDeserializer(written));
            require(Arrays.equals(written, write(serializer, read)), "written otherwise");
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can't be read", e);
        }
    }

    /** Whether bytes are a value; if so, it can be written and read again. */
    static <T> boolean isReadable(TypeSerializer<T> serializer, byte[] bytes, int from) {
        T read;
        try {
            read =
                    serializer.deserialize(
                            new DataInputDeserializer(bytes, from, bytes.length - from));
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            require(e.getMessage() != null, "refused without a word");
            return false;
        }
        again(serializer, read);
        return true;
    }

    static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
