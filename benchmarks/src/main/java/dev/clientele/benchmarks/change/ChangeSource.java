package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.flink.NothingSerializer;
import dev.clientele.benchmarks.flink.PartitionSplit;
import dev.clientele.benchmarks.flink.PartitionSplitSerializer;
import dev.clientele.benchmarks.flink.WorkloadEnumerator;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Makes events, one partition a task. */
final class ChangeSource
        implements Source<ParsedRecord, PartitionSplit, Void>, ResultTypeQueryable<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final ChangeSettings settings;
    private final String run;

    ChangeSource(ChangeSettings settings, String run) {
        this.settings = settings;
        this.run = run;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<ParsedRecord, PartitionSplit> createReader(SourceReaderContext context) {
        return new ChangeReader(settings, ChangeWatch.of(run));
    }

    @Override
    public SplitEnumerator<PartitionSplit, Void> createEnumerator(
            SplitEnumeratorContext<PartitionSplit> context) {
        List<PartitionSplit> splits = new ArrayList<>();
        for (int partition = 0; partition < settings.parallelism(); partition++) {
            splits.add(new PartitionSplit(partition, "", 0, 0));
        }
        return new WorkloadEnumerator(context, splits);
    }

    @Override
    public SplitEnumerator<PartitionSplit, Void> restoreEnumerator(
            SplitEnumeratorContext<PartitionSplit> context, Void checkpoint) {
        throw new UnsupportedOperationException("a run that failed has no result");
    }

    @Override
    public SimpleVersionedSerializer<PartitionSplit> getSplitSerializer() {
        return new PartitionSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new NothingSerializer();
    }

    @Override
    public TypeInformation<ParsedRecord> getProducedType() {
        return new ParsedRecordTypeInfo();
    }
}
