package dev.clientele.benchmarks.kafka;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.Measurement;
import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.EndMark;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.flink.LocalCluster;
import dev.clientele.benchmarks.flink.Records;
import dev.clientele.benchmarks.flink.StartLine;
import dev.clientele.benchmarks.flink.Topologies;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordTypeInfo;
import dev.clientele.jobs.CustomerPipeline;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.Operators;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job from Kafka to Kafka, exactly once: decisions, profiles and dead letters go through the
 * job's own sinks. Timed from the first record to the end of the job, so with the commit of the
 * last transaction.
 */
public final class CommittedJob implements Contender {

    private static final int SINKS = 2;

    private final FlinkSettings settings;
    private final LoadedTopic topic;

    /**
     * The contender {@code clientele} from Kafka.
     *
     * @param settings how Flink runs
     * @param topic where the events are
     */
    public CommittedJob(FlinkSettings settings, LoadedTopic topic) {
        this.settings = settings;
        this.topic = topic;
    }

    @Override
    public String name() {
        return "clientele";
    }

    @Override
    public Source source() {
        return Source.KAFKA;
    }

    @Override
    public Answers expected(RightAnswers right) {
        return right.decided();
    }

    @Override
    public Measurement run(Workload workload) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create();
                RunTopics topics = RunTopics.create(topic)) {
            Configuration flink = settings.flink(folder.path());
            JobGraph job = define(workload, settings.job(folder.path()), flink, topics);
            LocalCluster.Finished finished = run(job, flink, topics);
            return new Measurement(
                    finished.wall() - (long) finished.accumulators().get(StartLine.STARTED),
                    finished.processor()
                            - (long) finished.accumulators().get(StartLine.STARTED_PROCESSOR),
                    topics.answers(),
                    finished.stateBytes());
        }
    }

    private LocalCluster.Finished run(JobGraph job, Configuration flink, RunTopics topics)
            throws Exception {
        String run = topics.settings().topicPrefix();
        CompletableFuture<Void> ended = EndMark.expect(run, SINKS * settings.parallelism());
        try {
            return LocalCluster.run(job, flink, ended);
        } finally {
            EndMark.forget(run);
        }
    }

    private JobGraph define(
            Workload workload, JobOptions options, Configuration flink, RunTopics topics)
            throws IOException, InvalidDocumentException {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        CustomerPipeline.Outputs outputs =
                Topologies.pipeline(
                        Records.of(environment, options, new TopicFeed(topic), workload), options);
        String currency = options.documents().read().main().currency();
        KafkaEndpoints kafka = new KafkaEndpoints(topics.settings(), currency, null);
        String run = topics.settings().topicPrefix();
        sink(outputs.decisions(), kafka, run, Operators.DECISIONS.uid());
        sink(outputs.deadLetters(), kafka, run, Operators.DEAD_LETTERS.uid());
        return environment.getStreamGraph().getJobGraph();
    }

    private static void sink(
            DataStream<OutgoingRecord> records, KafkaEndpoints kafka, String run, String uid) {
        records.transform(uid + "-end", new OutgoingRecordTypeInfo(), new EndMark(run))
                .uid(uid + "-end")
                .sinkTo(kafka.sink(uid))
                .uid(uid);
    }
}
