package dev.clientele.functions.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what referees are worth for the way between operators. */
public final class RefereePartSerializer extends ImmutableSerializer<RefereePart> {

    private static final long serialVersionUID = 1L;

    /** Makes a serializer; all are equal. */
    public RefereePartSerializer() {}

    @Override
    public RefereePart createInstance() {
        return RefereePart.erasureOf("");
    }

    @Override
    public void serialize(RefereePart value, DataOutputView target) throws IOException {
        WireFormat.writeText(value.referrerId(), target);
        WireFormat.writeText(value.refereeId(), target);
        target.writeBoolean(value.worth() != null);
        if (value.worth() != null) {
            RefereeWorthFormat.write(value.worth(), target);
        }
    }

    @Override
    public RefereePart deserialize(DataInputView source) throws IOException {
        return new RefereePart(
                WireFormat.readText(source),
                WireFormat.readText(source),
                source.readBoolean() ? RefereeWorthFormat.read(source) : null);
    }

    @Override
    public TypeSerializerSnapshot<RefereePart> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RefereePart> {

        /** Needed by Flink. */
        public Snapshot() {
            super(RefereePartSerializer::new);
        }
    }
}
