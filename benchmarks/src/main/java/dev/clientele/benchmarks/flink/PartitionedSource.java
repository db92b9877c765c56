package dev.clientele.benchmarks.flink;

import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A bounded source of partitions that are known from the start. From a checkpoint readers go on
 * where they were: it holds what is left of each partition, so there is nothing to deal out anew.
 */
public abstract class PartitionedSource
        implements Source<ParsedRecord, PartitionSplit, Void>, ResultTypeQueryable<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The partitions.
     *
     * @return each once
     */
    protected abstract List<PartitionSplit> partitions();

    @Override
    public final Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public final SplitEnumerator<PartitionSplit, Void> createEnumerator(
            SplitEnumeratorContext<PartitionSplit> context) {
        return new WorkloadEnumerator(context, partitions());
    }

    @Override
    public final SplitEnumerator<PartitionSplit, Void> restoreEnumerator(
            SplitEnumeratorContext<PartitionSplit> context, Void checkpoint) {
        return new WorkloadEnumerator(context, List.of());
    }

    @Override
    public final SimpleVersionedSerializer<PartitionSplit> getSplitSerializer() {
        return new PartitionSplitSerializer();
    }

    @Override
    public final SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new NothingSerializer();
    }

    @Override
    public final TypeInformation<ParsedRecord> getProducedType() {
        return new ParsedRecordTypeInfo();
    }
}
