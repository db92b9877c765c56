package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.flink.PartitionSplit;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Makes the events of its partition, phase by phase. */
final class ChangeReader implements SourceReader<ParsedRecord, PartitionSplit> {

    private static final Executor SOON =
            CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);

    private final ChangeSettings settings;
    private final ChangeWatch watch;
    private final CompletableFuture<Void> dealt = new CompletableFuture<>();
    private CompletableFuture<Void> available = dealt;
    private int partition;
    private long number;
    private long change = Long.MAX_VALUE;

    ChangeReader(ChangeSettings settings, ChangeWatch watch) {
        this.settings = settings;
        this.watch = watch;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<PartitionSplit> splits) {
        partition = splits.get(0).partition();
    }

    @Override
    public void notifyNoMoreSplits() {
        dealt.complete(null);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<ParsedRecord> output) {
        if (!dealt.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (number >= settings.firstEvents()) {
            if (watch.isOver()) {
                watch.played(partition, new ChangeWatch.Played(change, number));
                return InputStatus.END_OF_INPUT;
            }
            if (!watch.isMeasuring() || isAhead()) {
                available = CompletableFuture.runAsync(() -> {}, SOON);
                return InputStatus.NOTHING_AVAILABLE;
            }
            if (change == Long.MAX_VALUE && watch.isChanged()) {
                change = number;
            }
        }
        Incoming event = ChangeEvents.event(settings, partition, number, change);
        output.collect(ParsedRecord.valid(event), event.event().time());
        number++;
        if (number == settings.firstEvents()) {
            watch.loaded();
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private boolean isAhead() {
        if (settings.eventsPerSecond() == 0) {
            return false;
        }
        double seconds = (System.nanoTime() - watch.measuredFrom()) / 1e9;
        double due = seconds * settings.eventsPerSecond() / settings.parallelism();
        return number - settings.firstEvents() > due;
    }

    @Override
    public List<PartitionSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public void close() {}
}
