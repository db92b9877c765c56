package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Reads its partitions in turn, one record each, until all are at their end. */
final class WorkloadReader implements SourceReader<ParsedRecord, PartitionSplit> {

    private final RecordParser parser;
    private final Queue<Partition> partitions = new ArrayDeque<>();
    private final CompletableFuture<Void> dealt = new CompletableFuture<>();

    WorkloadReader(RecordParser parser) {
        this.parser = parser;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<PartitionSplit> splits) {
        splits.forEach(split -> partitions.add(new Partition(split)));
    }

    @Override
    public void notifyNoMoreSplits() {
        dealt.complete(null);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return dealt;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<ParsedRecord> output) {
        if (!dealt.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        Partition partition = partitions.poll();
        if (partition == null) {
            return InputStatus.END_OF_INPUT;
        }
        if (partition.emitNext(output)) {
            partitions.add(partition);
        } else {
            output.releaseOutputForSplit(partition.split.splitId());
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<PartitionSplit> snapshotState(long checkpoint) {
        return partitions.stream().map(Partition::rest).toList();
    }

    @Override
    public void close() {}

    /** A partition that is being read. */
    private final class Partition {

        private final PartitionSplit split;
        private final PartitionFile file;
        private long offset;

        Partition(PartitionSplit split) {
            this.split = split;
            this.offset = split.offset();
            try {
                this.file = PartitionFile.open(Path.of(split.file()), split.position());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** False at the end. */
        boolean emitNext(ReaderOutput<ParsedRecord> output) {
            if (!file.hasNext()) {
                return false;
            }
            ParsedRecord record = parser.parse(file.next(), split.partition(), offset);
            offset++;
            output.createOutputForSplit(split.splitId()).collect(record);
            return true;
        }

        PartitionSplit rest() {
            return new PartitionSplit(split.partition(), split.file(), file.position(), offset);
        }
    }
}
