package dev.clientele.benchmarks.flink;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Deals the partitions out: reader r of n gets each partition p with p mod n = r. */
public final class WorkloadEnumerator implements SplitEnumerator<PartitionSplit, Void> {

    private final SplitEnumeratorContext<PartitionSplit> context;
    private final List<PartitionSplit> splits;

    /**
     * An enumerator.
     *
     * @param context of the source
     * @param splits all there are
     */
    public WorkloadEnumerator(
            SplitEnumeratorContext<PartitionSplit> context, List<PartitionSplit> splits) {
        this.context = context;
        this.splits = splits;
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int reader) {
        for (PartitionSplit split : splits) {
            if (split.partition() % context.currentParallelism() == reader) {
                context.assignSplit(split, reader);
            }
        }
        context.signalNoMoreSplits(reader);
    }

    @Override
    public void handleSplitRequest(int reader, String host) {
        throw new IllegalStateException("readers are given their splits unasked");
    }

    @Override
    public void addSplitsBack(List<PartitionSplit> lost, int reader) {
        throw new IllegalStateException("a run that failed has no result");
    }

    @Override
    public Void snapshotState(long checkpoint) {
        return null;
    }

    @Override
    public void close() {}
}
