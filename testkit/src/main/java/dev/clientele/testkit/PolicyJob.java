package dev.clientele.testkit;

import dev.clientele.functions.customer.ProfilePace;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.customer.SweepPace;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.CustomerPipeline;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The pipeline of the job between records at hand and a list. One task of each operator and no
 * watermarks before the end: the same events always make the same records, in the same order.
 */
final class PolicyJob {

    private final StreamExecutionEnvironment environment;

    private PolicyJob(StreamExecutionEnvironment environment) {
        this.environment = environment;
    }

    /** Defines the job: everything due up to {@code asOf} is decided at the end of the records. */
    static PolicyJob of(
            List<ParsedRecord> records,
            ProgrammeDocuments documents,
            Instant asOf,
            CollectingSink sink) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration());
        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(
                        new CustomerPipeline.Inputs(
                                source(environment, records), noControl(environment)),
                        new CustomerPipeline.Rules(
                                documents,
                                ProfilePace.soon(Duration.ZERO),
                                SweepPace.STANDARD,
                                asOf,
                                Panel.NONE,
                                DeadLetterForm.WHOLE));
        collect(outputs.decisions(), "decisions", sink);
        collect(outputs.deadLetters(), "dead-letters", sink);
        collect(outputs.referralValues(), "referral-values", sink);
        collect(outputs.figures(), "figures", sink);
        collect(outputs.baseFigures(), "base-figures", sink);
        return new PolicyJob(environment);
    }

    JobGraph graph() {
        return environment.getStreamGraph().getJobGraph();
    }

    private static Configuration configuration() {
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.NAME, "clientele test");
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(CoreOptions.DEFAULT_PARALLELISM, 1);
        flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return flink;
    }

    private static DataStream<ParsedRecord> source(
            StreamExecutionEnvironment environment, List<ParsedRecord> records) {
        return environment
                .fromData(records, new ParsedRecordTypeInfo())
                .uid("events")
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<ParsedRecord>noWatermarks()
                                .withTimestampAssigner((parsed, time) -> time(parsed)))
                .uid("times");
    }

    private static long time(ParsedRecord parsed) {
        return parsed.event() == null ? 0 : parsed.event().event().time();
    }

    private static DataStream<Origin> noControl(StreamExecutionEnvironment environment) {
        Origin none = new Origin("control", 0, 0, new byte[0]);
        return environment
                .fromData(List.of(none), new OriginTypeInfo())
                .uid("control")
                .filter(origin -> false)
                .uid("no-control");
    }

    private static void collect(
            DataStream<OutgoingRecord> records, String name, CollectingSink sink) {
        records.sinkTo(sink).uid("collect-" + name).name("collect " + name);
    }
}
