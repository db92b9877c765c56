package dev.clientele.functions.codec;

import dev.clientele.functions.wire.ImmutableSerializer;
import dev.clientele.model.customer.Fingerprint;
import java.io.EOFException;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes a fingerprint as its 16 bytes, the highest first. It is a key of state, which is found by
 * its bytes: they bear no version and can't change while the state lives.
 */
public final class FingerprintSerializer extends ImmutableSerializer<Fingerprint> {

    private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;

    @Override
    public Fingerprint createInstance() {
        return new Fingerprint(0, 0);
    }

    @Override
    public int getLength() {
        return 2 * Long.BYTES;
    }

    @Override
    public void serialize(Fingerprint fingerprint, DataOutputView target) throws IOException {
        target.writeLong(fingerprint.high());
        target.writeLong(fingerprint.low());
    }

    @Override
    public Fingerprint deserialize(DataInputView source) throws IOException {
        try {
            return new Fingerprint(source.readLong(), source.readLong());
        } catch (EOFException e) {
            throw new CorruptRowException("the stream ends within a fingerprint", e);
        }
    }

    @Override
    public TypeSerializerSnapshot<Fingerprint> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint says of fingerprints. */
    public static final class Snapshot extends RowVersionSnapshot<Fingerprint> {
        /** Of the only version. Flink calls it too, before it reads another. */
        public Snapshot() {
            super(FingerprintSerializer::new, VERSION);
        }
    }
}
