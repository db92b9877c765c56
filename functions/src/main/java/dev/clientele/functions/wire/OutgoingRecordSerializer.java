package dev.clientele.functions.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes records for topics for the way between operators. */
public final class OutgoingRecordSerializer extends ImmutableSerializer<OutgoingRecord> {

    private static final long serialVersionUID = 1L;

    /** Makes a serializer; all are equal. */
    public OutgoingRecordSerializer() {}

    @Override
    public OutgoingRecord createInstance() {
        return new OutgoingRecord("", null, null);
    }

    @Override
    public void serialize(OutgoingRecord outgoing, DataOutputView target) throws IOException {
        WireFormat.writeText(outgoing.topic(), target);
        WireFormat.writeText(outgoing.key(), target);
        WireFormat.writeOptionalBytes(outgoing.value(), target);
    }

    @Override
    public OutgoingRecord deserialize(DataInputView source) throws IOException {
        return new OutgoingRecord(
                WireFormat.readText(source),
                WireFormat.readText(source),
                WireFormat.readOptionalBytes(source));
    }

    @Override
    public TypeSerializerSnapshot<OutgoingRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<OutgoingRecord> {

        /** Needed by Flink. */
        public Snapshot() {
            super(OutgoingRecordSerializer::new);
        }
    }
}
