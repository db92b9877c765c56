package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.wire.ParsedRecord;

/** Where a Flink contender's records come from, in the order of the workload in each partition. */
public interface Feed {

    /** The workload's files. */
    Feed MEMORY =
            new Feed() {
                @Override
                public Source name() {
                    return Source.MEMORY;
                }

                @Override
                public org.apache.flink.api.connector.source.Source<ParsedRecord, ?, ?> source(
                        Workload workload, String currency) {
                    return new WorkloadSource(workload, currency);
                }
            };

    /**
     * What it is called.
     *
     * @return the source
     */
    Source name();

    /**
     * A source that ends with the workload. Its records are parsed where they are read, and time is
     * the workload's end.
     *
     * @param workload the workload
     * @param currency the programme's, ISO 4217 code
     * @return each record once
     */
    org.apache.flink.api.connector.source.Source<ParsedRecord, ?, ?> source(
            Workload workload, String currency);
}
