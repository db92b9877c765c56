package dev.clientele.functions.wire;

import dev.clientele.model.event.Origin;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes records that have not been read yet, for the way between operators. */
public final class OriginSerializer extends ImmutableSerializer<Origin> {

    private static final long serialVersionUID = 1L;

    /** Makes a serializer; all are equal. */
    public OriginSerializer() {}

    @Override
    public Origin createInstance() {
        return new Origin("", Origin.FILE, 0, new byte[0]);
    }

    @Override
    public void serialize(Origin origin, DataOutputView target) throws IOException {
        OriginFormat.write(origin, target);
    }

    @Override
    public Origin deserialize(DataInputView source) throws IOException {
        return OriginFormat.read(source);
    }

    @Override
    public TypeSerializerSnapshot<Origin> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Origin> {

        /** Needed by Flink. */
        public Snapshot() {
            super(OriginSerializer::new);
        }
    }
}
