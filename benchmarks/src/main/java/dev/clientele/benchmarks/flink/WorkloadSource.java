package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import java.nio.file.Path;
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

/**
 * A workload as a bounded source. Records are parsed where they are read and each partition has a
 * watermark of its own, as with the job's source from Kafka.
 */
final class WorkloadSource
        implements Source<ParsedRecord, PartitionSplit, Void>, ResultTypeQueryable<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> files = new ArrayList<>();
    private final long machineClock;
    private final String currency;

    WorkloadSource(Workload workload, String currency) {
        workload.partitions().stream().map(Path::toString).forEach(files::add);
        this.machineClock = workload.end();
        this.currency = currency;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<ParsedRecord, PartitionSplit> createReader(SourceReaderContext context) {
        return new WorkloadReader(new RecordParser(currency, machineClock));
    }

    @Override
    public SplitEnumerator<PartitionSplit, Void> createEnumerator(
            SplitEnumeratorContext<PartitionSplit> context) {
        List<PartitionSplit> splits = new ArrayList<>();
        for (int partition = 0; partition < files.size(); partition++) {
            splits.add(new PartitionSplit(partition, files.get(partition), 0, 0));
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
