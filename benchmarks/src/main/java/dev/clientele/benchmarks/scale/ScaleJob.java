package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.customer.ProfilePace;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.CustomerPipeline;
import dev.clientele.jobs.Operators;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job itself, from a workload in files to answers that are counted. */
final class ScaleJob {

    /** The job's own default. */
    private static final ProfilePace PROFILES =
            new ProfilePace(Duration.ofMinutes(1), ProfilePace.Release.WITH_ROW);

    /** More checkpoints than a run has: each is looked at. */
    private static final int REMEMBERED_CHECKPOINTS = 10_000;

    private final Workload workload;
    private final ProgrammeDocuments documents;

    private ScaleJob(Workload workload, ProgrammeDocuments documents) {
        this.workload = workload;
        this.documents = documents;
    }

    static ScaleJob of(Workload workload, ScaleSettings settings) throws IOException {
        List<String> policies = List.of(settings.policy());
        return new ScaleJob(workload, ProgrammeDocuments.of(policies, workload.models()));
    }

    ProgrammeDocuments documents() {
        return documents;
    }

    /** The configuration of cluster and jobs, which write into the folder. */
    static Configuration flink(ScaleSettings settings, Path models, Path folder) {
        Configuration flink =
                new FlinkSettings(
                                settings.parallelism(),
                                "rocksdb",
                                settings.checkpointInterval(),
                                settings.policy(),
                                models)
                        .flink(folder);
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, settings.rocksDb());
        flink.set(WebOptions.CHECKPOINTS_HISTORY_SIZE, REMEMBERED_CHECKPOINTS);
        return flink;
    }

    /**
     * Defines the job.
     *
     * @param name by which its tasks find their {@link ScaleWatch}
     * @param share of each partition after which it holds
     */
    JobGraph define(Configuration flink, String name, double share)
            throws InvalidDocumentException {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        DataStream<ParsedRecord> records = records(environment, name, share);
        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(
                        new CustomerPipeline.Inputs(records, noControl(environment)),
                        CustomerPipeline.Rules.of(documents, PROFILES));
        end(outputs.decisions(), name, Operators.DECISIONS.uid());
        end(outputs.deadLetters(), name, Operators.DEAD_LETTERS.uid());
        return environment.getStreamGraph().getJobGraph();
    }

    private DataStream<ParsedRecord> records(
            StreamExecutionEnvironment environment, String name, double share)
            throws InvalidDocumentException {
        String currency = documents.read().main().currency();
        return environment
                .fromSource(
                        new HeldSource(workload, currency, name, share),
                        WatermarkStrategy.<ParsedRecord>forBoundedOutOfOrderness(FlinkSettings.WAIT)
                                .withTimestampAssigner((parsed, none) -> eventTime(parsed)),
                        Operators.CUSTOMER_EVENTS.label())
                .uid(Operators.CUSTOMER_EVENTS.uid())
                .transform("time ends", new ParsedRecordTypeInfo(), new TimeEnds(workload.end()))
                .uid("time-ends");
    }

    /** Records that can't be used don't move time. */
    private static long eventTime(ParsedRecord parsed) {
        return parsed.event() == null ? Long.MIN_VALUE : parsed.event().event().time();
    }

    private static DataStream<Origin> noControl(StreamExecutionEnvironment environment) {
        Origin none = new Origin(TopicNames.CONTROL, 0, 0, new byte[0]);
        return environment
                .fromData(List.of(none), new OriginTypeInfo())
                .uid(Operators.CONTROL.uid())
                .setParallelism(1)
                .filter(origin -> false)
                .uid("no-control")
                .setParallelism(1);
    }

    private static void end(DataStream<OutgoingRecord> records, String name, String uid) {
        records.transform(uid, new OutgoingRecordTypeInfo(), new AnswerProbe(name))
                .uid(uid)
                .sinkTo(new DiscardingSink<>())
                .uid(uid + "-end");
    }
}
