package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.Operators;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import java.io.IOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What every Flink contender begins with: the source, the job's watermarks, the start line. */
public final class Records {

    private Records() {}

    /**
     * Defines the beginning of a job.
     *
     * @param environment where the job is defined
     * @param options the job's options
     * @param feed where the records come from
     * @param workload the workload
     * @return the records behind the {@link StartLine}
     * @throws IOException if the programme's documents can't be read
     * @throws InvalidDocumentException with every fault of a document
     */
    public static DataStream<ParsedRecord> of(
            StreamExecutionEnvironment environment,
            JobOptions options,
            Feed feed,
            Workload workload)
            throws IOException, InvalidDocumentException {
        String currency = options.documents().read().main().currency();
        return of(
                environment,
                feed.source(workload, currency),
                new KafkaEndpoints(options.kafka(), currency, null).watermarks(),
                workload.end());
    }

    /**
     * Defines the beginning of a job that tells time in its own way.
     *
     * @param environment where the job is defined
     * @param source the records
     * @param watermarks how time passes
     * @param end where time ends, epoch milliseconds
     * @return the records behind the {@link StartLine}
     */
    public static DataStream<ParsedRecord> of(
            StreamExecutionEnvironment environment,
            Source<ParsedRecord, ?, ?> source,
            WatermarkStrategy<ParsedRecord> watermarks,
            long end) {
        return environment
                .fromSource(source, watermarks, Operators.CUSTOMER_EVENTS.label())
                .uid(Operators.CUSTOMER_EVENTS.uid())
                .transform("start", new ParsedRecordTypeInfo(), new StartLine(end))
                .uid("start");
    }
}
