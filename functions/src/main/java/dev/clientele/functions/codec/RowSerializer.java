package dev.clientele.functions.codec;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What serializers of rows have in common. One serves one thread; {@link #duplicate} is cheap. */
abstract class RowSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private transient RowFrame frame;

    RowSerializer(Class<T> type) {
        this.type = type;
    }

    /** Writes a value into an empty row, its version first. */
    abstract void write(T value, RowWriter row);

    /** Reads a value of any version, and to the row's end. */
    abstract T read(RowReader row) throws CorruptRowException;

    RowFrame frame() {
        if (frame == null) {
            frame = new RowFrame();
        }
        return frame;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        write(value, frame().newRow());
        frame().writeTo(target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return read(frame().readFrom(source));
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        frame().copy(source, target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSerializer<?> serializer && serializer.type == type;
    }

    @Override
    public int hashCode() {
        return type.getName().hashCode();
    }
}
