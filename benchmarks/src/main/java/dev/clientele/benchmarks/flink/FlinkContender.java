package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.Measurement;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.Operators;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink job as a contender. */
public final class FlinkContender implements Contender {

    private final String name;
    private final FlinkSettings settings;
    private final Function<RightAnswers, Answers> expected;
    private final Function<JobOptions, Topology> topology;

    private FlinkContender(
            String name,
            FlinkSettings settings,
            Function<RightAnswers, Answers> expected,
            Function<JobOptions, Topology> topology) {
        this.name = name;
        this.settings = settings;
        this.expected = expected;
        this.topology = topology;
    }

    /**
     * The job itself: tiers, value, churn, receipts, JSON.
     *
     * @param settings how Flink runs
     * @return the contender {@code clientele}
     */
    public static Contender clientele(FlinkSettings settings) {
        return new FlinkContender("clientele", settings, RightAnswers::decided, Topologies::full);
    }

    /**
     * The same job without state, which no job can outrun: parse, send to the customer, discard.
     *
     * @param settings how Flink runs
     * @return the contender {@code stateless}
     */
    public static Contender stateless(FlinkSettings settings) {
        return new FlinkContender(
                "stateless", settings, RightAnswers::parsed, options -> Topologies.stateless());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answers expected(RightAnswers right) {
        return expected.apply(right);
    }

    @Override
    public Measurement run(Workload workload) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Configuration flink = settings.flink(folder.path());
            JobGraph job = define(workload, settings.job(folder.path()), flink);
            LocalCluster.Finished finished = LocalCluster.run(job, flink);
            Map<String, Object> accumulators = finished.accumulators();
            return new Measurement(
                    between(accumulators, StartLine.STARTED, FinishLine.FINISHED),
                    between(
                            accumulators,
                            StartLine.STARTED_PROCESSOR,
                            FinishLine.FINISHED_PROCESSOR),
                    FinishLine.answers(accumulators).without(TopicNames.CUSTOMER_PROFILES),
                    finished.stateBytes());
        }
    }

    private static long between(Map<String, Object> accumulators, String start, String end) {
        return (long) accumulators.get(end) - (long) accumulators.get(start);
    }

    private JobGraph define(Workload workload, JobOptions options, Configuration flink)
            throws IOException, InvalidDocumentException {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        String currency = options.documents().read().main().currency();
        DataStream<ParsedRecord> records =
                environment
                        .fromSource(
                                new WorkloadSource(workload, currency),
                                new KafkaEndpoints(options.kafka(), currency, null).watermarks(),
                                Operators.CUSTOMER_EVENTS.label())
                        .uid(Operators.CUSTOMER_EVENTS.uid())
                        .transform(
                                "start", new ParsedRecordTypeInfo(), new StartLine(workload.end()))
                        .uid("start");
        topology.apply(options).define(records);
        return environment.getStreamGraph().getJobGraph();
    }
}
