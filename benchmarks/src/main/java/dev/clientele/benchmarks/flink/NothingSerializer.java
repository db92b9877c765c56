package dev.clientele.benchmarks.flink;

import org.apache.flink.core.io.SimpleVersionedSerializer;

/** For an enumerator that has nothing to remember. */
public final class NothingSerializer implements SimpleVersionedSerializer<Void> {

    /** Makes a serializer; all are equal. */
    public NothingSerializer() {}

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(Void nothing) {
        return new byte[0];
    }

    @Override
    public Void deserialize(int version, byte[] serialized) {
        return null;
    }
}
