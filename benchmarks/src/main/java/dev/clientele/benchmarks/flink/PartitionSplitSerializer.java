package dev.clientele.benchmarks.flink;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes splits for their way to a reader and for checkpoints. */
public final class PartitionSplitSerializer implements SimpleVersionedSerializer<PartitionSplit> {

    private static final int SIZE = 128;

    /** Makes a serializer; all are equal. */
    public PartitionSplitSerializer() {}

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(PartitionSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(SIZE);
        out.writeInt(split.partition());
        out.writeUTF(split.file());
        out.writeInt(split.position());
        out.writeLong(split.offset());
        return out.getCopyOfBuffer();
    }

    @Override
    public PartitionSplit deserialize(int version, byte[] serialized) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        return new PartitionSplit(in.readInt(), in.readUTF(), in.readInt(), in.readLong());
    }
}
