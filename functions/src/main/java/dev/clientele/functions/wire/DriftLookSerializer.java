package dev.clientele.functions.wire;

import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.DriftSums;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes looks back at customers for the way between operators. */
public final class DriftLookSerializer extends ImmutableSerializer<DriftLook> {

    private static final long serialVersionUID = 1L;

    /** Makes a serializer; all are equal. */
    public DriftLookSerializer() {}

    @Override
    public DriftLook createInstance() {
        return new DriftLook("", false, 0, DriftSums.NONE);
    }

    @Override
    public void serialize(DriftLook look, DataOutputView target) throws IOException {
        WireFormat.writeText(look.models(), target);
        target.writeBoolean(look.shadow());
        target.writeInt(look.day());
        target.writeLong(look.sums().customers());
        target.writeLong(look.sums().actual());
        target.writeLong(look.sums().expected());
        target.writeLong(look.sums().variance());
    }

    @Override
    public DriftLook deserialize(DataInputView source) throws IOException {
        return new DriftLook(
                WireFormat.readText(source),
                source.readBoolean(),
                source.readInt(),
                new DriftSums(
                        source.readLong(),
                        source.readLong(),
                        source.readLong(),
                        source.readLong()));
    }

    @Override
    public TypeSerializerSnapshot<DriftLook> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DriftLook> {

        /** Needed by Flink. */
        public Snapshot() {
            super(DriftLookSerializer::new);
        }
    }
}
