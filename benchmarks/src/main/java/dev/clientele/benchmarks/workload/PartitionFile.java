package dev.clientele.benchmarks.workload;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The records of a partition, each behind its length. The file is mapped into memory, so that
 * reading a record costs a copy, as a record of a network buffer does, and no call to the system.
 */
public final class PartitionFile {

    private final MappedByteBuffer bytes;

    private PartitionFile(MappedByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Opens a partition.
     *
     * @param file the file
     * @param position where to begin, see {@link #position}; 0 for the first record
     * @return the records from there on
     * @throws IOException if the file can't be read or is larger than 2 GB
     */
    public static PartitionFile open(Path file, int position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("more than 2 GB in a partition; ask for fewer events");
            }
            MappedByteBuffer bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).load();
            return new PartitionFile(bytes.position(position));
        }
    }

    static void write(byte[] record, DataOutputStream file) throws IOException {
        file.writeInt(record.length);
        file.write(record);
    }

    /**
     * Whether there is another record.
     *
     * @return false at the end
     */
    public boolean hasNext() {
        return bytes.hasRemaining();
    }

    /**
     * The next record.
     *
     * @return bytes of its own
     */
    public byte[] next() {
        byte[] record = new byte[bytes.getInt()];
        bytes.get(record);
        return record;
    }

    /**
     * Where the next record begins.
     *
     * @return a position for {@link #open}
     */
    public int position() {
        return bytes.position();
    }

    /**
     * How much of the partition has been read.
     *
     * @return a share of its bytes, 0 to 1; 1 of a partition without record
     */
    public double shareRead() {
        return bytes.limit() == 0 ? 1 : (double) bytes.position() / bytes.limit();
    }
}
