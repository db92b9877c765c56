package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.flink.api.connector.source.ReaderOutput;

/** A partition of a workload that is being read. */
public final class OpenPartition {

    private final PartitionSplit split;
    private final PartitionFile file;
    private final RecordParser parser;
    private long offset;

    /**
     * Opens a partition.
     *
     * @param split which, and where to begin
     * @param parser parses its records
     * @throws UncheckedIOException if it can't be read
     */
    public OpenPartition(PartitionSplit split, RecordParser parser) {
        this.split = split;
        this.parser = parser;
        this.offset = split.offset();
        try {
            this.file = PartitionFile.open(Path.of(split.file()), split.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file, to ask how far it has been read.
     *
     * @return its records
     */
    public PartitionFile file() {
        return file;
    }

    /**
     * Emits the next record, of which there must be one.
     *
     * @param output where to
     */
    public void emitNext(ReaderOutput<ParsedRecord> output) {
        ParsedRecord record = parser.parse(file.next(), split.partition(), offset);
        offset++;
        output.createOutputForSplit(split.splitId()).collect(record);
    }

    /**
     * Lets the partition no longer hold time back.
     *
     * @param output where it was emitted to
     */
    public void release(ReaderOutput<ParsedRecord> output) {
        output.releaseOutputForSplit(split.splitId());
    }

    /**
     * What is still to be read.
     *
     * @return the split from here on
     */
    public PartitionSplit rest() {
        return new PartitionSplit(split.partition(), split.file(), file.position(), offset);
    }
}
