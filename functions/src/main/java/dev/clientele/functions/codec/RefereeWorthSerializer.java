package dev.clientele.functions.codec;

import dev.clientele.functions.wire.ImmutableSerializer;
import dev.clientele.model.referral.RefereeWorth;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what a referee is worth: a version, then 8 bytes of each number and one of the truth. */
public final class RefereeWorthSerializer extends ImmutableSerializer<RefereeWorth> {

    private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;

    @Override
    public RefereeWorth createInstance() {
        return RefereeWorth.NOTHING;
    }

    @Override
    public void serialize(RefereeWorth worth, DataOutputView target) throws IOException {
        target.writeByte(VERSION);
        target.writeLong(worth.historic());
        target.writeDouble(worth.predicted());
        target.writeBoolean(worth.ordered());
    }

    @Override
    public RefereeWorth deserialize(DataInputView source) throws IOException {
        int version = source.readUnsignedByte();
        if (version != VERSION) {
            throw new CorruptRowException("no referee's worth has version " + version);
        }
        return new RefereeWorth(source.readLong(), source.readDouble(), source.readBoolean());
    }

    @Override
    public TypeSerializerSnapshot<RefereeWorth> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint says of it. */
    public static final class Snapshot extends RowVersionSnapshot<RefereeWorth> {
        /** Of the newest version. Flink calls it too, before it reads another. */
        public Snapshot() {
            super(RefereeWorthSerializer::new, VERSION);
        }
    }
}
