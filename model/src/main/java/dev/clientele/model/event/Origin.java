package dev.clientele.model.event;

/**
 * Where a record came from and what it said, kept with it so that a dead letter can show both.
 *
 * @param source the file's name without folders, or the Kafka topic
 * @param partition the Kafka partition; {@link #FILE} for a line of a file
 * @param position the offset in the partition, or the line number counted from 1
 * @param raw the record as it came, undecoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy a record would cost
public record Origin(String source, int partition, long position, byte[] raw) {

    /** The partition of a record that came from a file. */
    public static final int FILE = -1;

    /**
     * Whether the record is a line of a file.
     *
     * @return false for a Kafka record
     */
    public boolean isFile() {
        return partition == FILE;
    }
}
