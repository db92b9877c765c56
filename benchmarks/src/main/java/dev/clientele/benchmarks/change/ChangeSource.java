package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.flink.PartitionSplit;
import dev.clientele.benchmarks.flink.PartitionedSource;
import dev.clientele.functions.wire.ParsedRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;

/** Makes events, one partition a task. */
final class ChangeSource extends PartitionedSource {

    private static final long serialVersionUID = 1L;

    private final ChangeSettings settings;
    private final String run;

    ChangeSource(ChangeSettings settings, String run) {
        this.settings = settings;
        this.run = run;
    }

    @Override
    public SourceReader<ParsedRecord, PartitionSplit> createReader(SourceReaderContext context) {
        return new ChangeReader(settings, ChangeWatch.of(run));
    }

    @Override
    protected List<PartitionSplit> partitions() {
        return IntStream.range(0, settings.parallelism())
                .mapToObj(partition -> new PartitionSplit(partition, "", 0, 0))
                .toList();
    }
}
