package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.functions.wire.ParsedRecord;
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
    private final Queue<OpenPartition> partitions = new ArrayDeque<>();
    private final CompletableFuture<Void> dealt = new CompletableFuture<>();

    WorkloadReader(RecordParser parser) {
        this.parser = parser;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<PartitionSplit> splits) {
        splits.forEach(split -> partitions.add(new OpenPartition(split, parser)));
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
        OpenPartition partition = partitions.poll();
        if (partition == null) {
            return InputStatus.END_OF_INPUT;
        }
        if (partition.file().hasNext()) {
            partition.emitNext(output);
            partitions.add(partition);
        } else {
            partition.release(output);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<PartitionSplit> snapshotState(long checkpoint) {
        return partitions.stream().map(OpenPartition::rest).toList();
    }

    @Override
    public void close() {}
}
