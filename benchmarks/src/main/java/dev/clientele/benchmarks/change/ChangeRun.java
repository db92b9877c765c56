package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.flink.LocalCluster;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.functions.customer.ProfilePace;
import dev.clientele.functions.customer.SweepPace;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.CustomerPipeline;
import dev.clientele.jobs.Operators;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.Origin;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** One run of the job through a change. */
final class ChangeRun {

    private static final ProfilePace PROFILES = ProfilePace.soon(Duration.ZERO);
    private static final String ANY_POLICY = "retail-three-level";

    private final ChangeSettings settings;
    private final Duration checkpointInterval;

    ChangeRun(ChangeSettings settings, Duration checkpointInterval) {
        this.settings = settings;
        this.checkpointInterval = checkpointInterval;
    }

    /**
     * Runs the job.
     *
     * @param name of the run
     * @param pace how customers are looked at
     * @return what was seen, with the answers right
     */
    ChangeResult run(String name, SweepPace pace) throws Exception {
        ChangeWatch watch = ChangeWatch.start(name, settings);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Configuration flink =
                    new FlinkSettings(
                                    settings.parallelism(),
                                    "rocksdb",
                                    checkpointInterval,
                                    ANY_POLICY,
                                    null)
                            .flink(folder.path());
            LocalCluster.run(define(flink, name, pace), flink);
            ChangeAnswers.check(name, settings, watch);
            return ChangeResult.of(name, watch);
        } finally {
            ChangeWatch.end(name);
        }
    }

    private JobGraph define(Configuration flink, String name, SweepPace pace) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        CustomerPipeline.Outputs outputs =
                CustomerPipeline.build(
                        new CustomerPipeline.Inputs(
                                events(environment, name), control(environment)),
                        new CustomerPipeline.Rules(
                                settings.change().documents(),
                                PROFILES,
                                pace,
                                null,
                                Panel.NONE,
                                DeadLetterForm.WHOLE));
        end(
                outputs.decisions()
                        .transform("probe", new OutgoingRecordTypeInfo(), new ChangeProbe(name))
                        .uid("probe"),
                Operators.DECISIONS.uid());
        end(outputs.deadLetters(), Operators.DEAD_LETTERS.uid());
        return environment.getStreamGraph().getJobGraph();
    }

    private DataStream<ParsedRecord> events(StreamExecutionEnvironment environment, String name) {
        return environment
                .fromSource(
                        new ChangeSource(settings, name),
                        WatermarkStrategy.<ParsedRecord>forMonotonousTimestamps(),
                        Operators.CUSTOMER_EVENTS.label())
                .uid(Operators.CUSTOMER_EVENTS.uid())
                .transform("time ends", new ParsedRecordTypeInfo(), new TimeEnds())
                .uid("time-ends");
    }

    private DataStream<Origin> control(StreamExecutionEnvironment environment) {
        return environment
                .fromData(List.of(settings.change().document()), new OriginTypeInfo())
                .uid(Operators.CONTROL.uid())
                .setParallelism(1);
    }

    private static void end(DataStream<OutgoingRecord> records, String uid) {
        records.sinkTo(new DiscardingSink<>()).uid(uid);
    }
}
