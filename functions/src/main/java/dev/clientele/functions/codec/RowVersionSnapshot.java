package dev.clientele.functions.codec;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a checkpoint says of the rows in it: the newest version among them. Rows name their version
 * themselves, so state is read as it is unless it is newer than the code.
 */
abstract class RowVersionSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int FORMAT = 1;

    private final Supplier<TypeSerializer<T>> serializer;
    private final int newest;
    private int written;

    /** A snapshot of what is written now, or one to be read. */
    RowVersionSnapshot(Supplier<TypeSerializer<T>> serializer, int newest) {
        this.serializer = serializer;
        this.newest = newest;
        this.written = newest;
    }

    @Override
    public int getCurrentVersion() {
        return FORMAT;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeInt(newest);
    }

    @Override
    public void readSnapshot(int format, DataInputView in, ClassLoader classLoader)
            throws IOException {
        if (format != FORMAT) {
            throw new IOException("a serializer's snapshot of the unknown format " + format);
        }
        written = in.readInt();
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return serializer.get();
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> old) {
        boolean readable =
                old.getClass() == getClass() && ((RowVersionSnapshot<T>) old).written <= newest;
        return readable
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
