package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.flink.PartitionSplit;
import dev.clientele.benchmarks.flink.PartitionedSource;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.wire.ParsedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;

/** A workload of which each partition is read as far as a share of it. */
final class HeldSource extends PartitionedSource {

    /** Not to hold at all. */
    static final double TO_THE_END = 2;

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> files = new ArrayList<>();
    private final long machineClock;
    private final String currency;
    private final String job;
    private final double share;

    /**
     * A source.
     *
     * @param share of each partition after which its reader holds
     */
    HeldSource(Workload workload, String currency, String job, double share) {
        workload.partitions().stream().map(Path::toString).forEach(files::add);
        this.machineClock = workload.end();
        this.currency = currency;
        this.job = job;
        this.share = share;
    }

    @Override
    public SourceReader<ParsedRecord, PartitionSplit> createReader(SourceReaderContext context) {
        RecordParser parser = new RecordParser(currency, machineClock);
        return new HeldReader(parser, ScaleWatch.of(job), share);
    }

    @Override
    protected List<PartitionSplit> partitions() {
        return IntStream.range(0, files.size())
                .mapToObj(partition -> new PartitionSplit(partition, files.get(partition), 0, 0))
                .toList();
    }
}
