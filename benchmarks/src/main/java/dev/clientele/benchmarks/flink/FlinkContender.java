package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.Measurement;
import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.jobs.JobOptions;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink job as a contender. */
public final class FlinkContender implements Contender {

    private final String name;
    private final FlinkSettings settings;
    private final Feed feed;
    private final Function<RightAnswers, Answers> expected;
    private final Function<JobOptions, Topology> topology;

    private FlinkContender(
            String name,
            FlinkSettings settings,
            Feed feed,
            Function<RightAnswers, Answers> expected,
            Function<JobOptions, Topology> topology) {
        this.name = name;
        this.settings = settings;
        this.feed = feed;
        this.expected = expected;
        this.topology = topology;
    }

    /**
     * The job itself without Kafka: tiers, value, churn, receipts, JSON.
     *
     * @param settings how Flink runs
     * @return the contender {@code clientele}
     */
    public static Contender clientele(FlinkSettings settings) {
        return new FlinkContender(
                "clientele", settings, Feed.MEMORY, RightAnswers::decided, Topologies::full);
    }

    /**
     * The same job without state, which no job can outrun: parse, send to the customer, discard.
     *
     * @param settings how Flink runs
     * @param feed where records come from
     * @return the contender {@code stateless}
     */
    public static Contender stateless(FlinkSettings settings, Feed feed) {
        return new FlinkContender(
                "stateless",
                settings,
                feed,
                RightAnswers::parsed,
                options -> Topologies.stateless());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Source source() {
        return feed.name();
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
            return measure(job, flink);
        }
    }

    /**
     * Runs a job that begins with {@link StartLine} and ends with {@link FinishLine}.
     *
     * @param job the job
     * @param flink the configuration of the cluster
     * @return how long it took and what came out
     * @throws Exception if it failed
     */
    public static Measurement measure(JobGraph job, Configuration flink) throws Exception {
        LocalCluster.Finished finished = LocalCluster.run(job, flink);
        Map<String, Object> accumulators = finished.accumulators();
        return new Measurement(
                between(accumulators, StartLine.STARTED, FinishLine.FINISHED),
                between(accumulators, StartLine.STARTED_PROCESSOR, FinishLine.FINISHED_PROCESSOR),
                FinishLine.answers(accumulators).without(TopicNames.CUSTOMER_PROFILES),
                finished.stateBytes());
    }

    private static long between(Map<String, Object> accumulators, String start, String end) {
        return (long) accumulators.get(end) - (long) accumulators.get(start);
    }

    private JobGraph define(Workload workload, JobOptions options, Configuration flink)
            throws IOException, InvalidDocumentException {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        topology.apply(options).define(Records.of(environment, options, feed, workload));
        return environment.getStreamGraph().getJobGraph();
    }
}
