package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.wire.ParsedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;

/**
 * A workload as a bounded source. Records are parsed where they are read and each partition has a
 * watermark of its own, as with the job's source from Kafka.
 */
final class WorkloadSource extends PartitionedSource {

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
    public SourceReader<ParsedRecord, PartitionSplit> createReader(SourceReaderContext context) {
        return new WorkloadReader(new RecordParser(currency, machineClock));
    }

    @Override
    protected List<PartitionSplit> partitions() {
        return IntStream.range(0, files.size())
                .mapToObj(partition -> new PartitionSplit(partition, files.get(partition), 0, 0))
                .toList();
    }
}
