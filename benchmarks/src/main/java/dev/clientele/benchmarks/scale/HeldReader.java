package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.flink.OpenPartition;
import dev.clientele.benchmarks.flink.PartitionSplit;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.functions.wire.ParsedRecord;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Reads its partitions in turn, one record each, as far as it may; there it waits for ever. */
final class HeldReader implements SourceReader<ParsedRecord, PartitionSplit> {

    private static final int TOLD_EVERY = 64;

    private final RecordParser parser;
    private final ScaleWatch watch;
    private final double share;
    private final Queue<OpenPartition> open = new ArrayDeque<>();
    private final Queue<OpenPartition> held = new ArrayDeque<>();
    private final CompletableFuture<Void> dealt = new CompletableFuture<>();
    private final CompletableFuture<Void> never = new CompletableFuture<>();
    private int untold;
    private boolean holding;

    HeldReader(RecordParser parser, ScaleWatch watch, double share) {
        this.parser = parser;
        this.watch = watch;
        this.share = share;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<PartitionSplit> splits) {
        splits.forEach(split -> open.add(new OpenPartition(split, parser)));
    }

    @Override
    public void notifyNoMoreSplits() {
        dealt.complete(null);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return holding ? never : dealt;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<ParsedRecord> output) {
        if (!dealt.isDone() || holding) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        OpenPartition partition = open.poll();
        if (partition == null) {
            return held.isEmpty() ? end() : hold();
        }
        if (!partition.file().hasNext()) {
            partition.release(output);
        } else if (partition.file().shareRead() >= share) {
            held.add(partition);
        } else {
            tell();
            partition.emitNext(output);
            open.add(partition);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private void tell() {
        untold++;
        if (untold == TOLD_EVERY) {
            tellRest();
        }
    }

    private void tellRest() {
        watch.tenths().read(untold);
        untold = 0;
    }

    private InputStatus end() {
        tellRest();
        return InputStatus.END_OF_INPUT;
    }

    private InputStatus hold() {
        tellRest();
        holding = true;
        watch.held();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<PartitionSplit> snapshotState(long checkpoint) {
        return Stream.concat(open.stream(), held.stream()).map(OpenPartition::rest).toList();
    }

    @Override
    public void close() {}
}
