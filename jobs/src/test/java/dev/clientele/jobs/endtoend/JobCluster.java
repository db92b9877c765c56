package dev.clientele.jobs.endtoend;

import dev.clientele.functions.customer.SweepPace;
import dev.clientele.jobs.CustomerValueJob;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.kafka.KafkaRights;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.InstantiationUtil;

/** A cluster of two task managers with the job on it. */
final class JobCluster implements AutoCloseable {

    private final MiniCluster cluster;
    private final JobGraph graph;
    private final JobID job;

    private JobCluster(MiniCluster cluster, JobGraph graph) {
        this.cluster = cluster;
        this.graph = graph;
        this.job = graph.getJobID();
    }

    static JobCluster start(String bootstrapServers, String policy, Duration idleAfter, Path folder)
            throws Exception {
        return start(bootstrapServers, policy, idleAfter, folder, Shape.USUAL);
    }

    /** How wide the job is, and how it looks at all customers. */
    record Shape(int parallelism, SweepPace pace) {

        static final Shape USUAL = new Shape(2, SweepPace.STANDARD);
    }

    static JobCluster start(
            String bootstrapServers, String policy, Duration idleAfter, Path folder, Shape shape)
            throws Exception {
        return start(bootstrapServers, policy, idleAfter, folder, shape, "exactly-once");
    }

    static JobCluster start(
            String bootstrapServers,
            String policy,
            Duration idleAfter,
            Path folder,
            Shape shape,
            String delivery)
            throws Exception {
        JobOptions options =
                JobOptions.parse(
                        "--delivery",
                        delivery,
                        "--bootstrap-servers",
                        bootstrapServers,
                        "--policy",
                        policy,
                        "--partitions",
                        Integer.toString(History.PARTITIONS),
                        "--parallelism",
                        Integer.toString(shape.parallelism()),
                        "--drift-panel",
                        "1",
                        "--idle-after",
                        idleAfter.toString(),
                        "--checkpoint-interval",
                        "300ms",
                        "--checkpoint-dir",
                        folder.toUri().toString());
        return start(options, shape.pace());
    }

    /** The job as it starts with any options. */
    static JobCluster start(JobOptions options, SweepPace pace) throws Exception {
        KafkaTopics.createMissing(options.kafka());
        KafkaRights.require(options.kafka());
        Configuration configuration = options.flink();
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofMillis(100));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        CustomerValueJob.define(environment, options, CustomerValueJob.documents(options), pace);
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        MiniCluster cluster = new MiniCluster(cluster(configuration));
        cluster.start();
        cluster.submitJob(graph).get(60, TimeUnit.SECONDS);
        return new JobCluster(cluster, graph);
    }

    /** What a start does first. */
    static void createTopics(String bootstrapServers, String policy) throws Exception {
        JobOptions options =
                JobOptions.parse(
                        "--bootstrap-servers=" + bootstrapServers,
                        "--policy=" + policy,
                        "--partitions=" + History.PARTITIONS);
        KafkaTopics.createMissing(options.kafka());
    }

    private static MiniClusterConfiguration cluster(Configuration configuration) {
        Configuration shape = new Configuration(configuration);
        shape.removeConfig(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
        shape.set(RestOptions.BIND_PORT, "0");
        return new MiniClusterConfiguration.Builder()
                .setConfiguration(shape)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .build();
    }

    /** Kills a task manager, with the tasks on it, and starts another. */
    void killTaskManager(int index) throws Exception {
        cluster.terminateTaskManager(index).get(60, TimeUnit.SECONDS);
        cluster.startTaskManager();
    }

    /** What is submitted, and kept where jobs are kept. */
    byte[] graph() throws IOException {
        return InstantiationUtil.serializeObject(graph);
    }

    /** What the cluster answers over HTTP. */
    String rest(String path) throws Exception {
        URI uri = cluster.getRestAddress().get(60, TimeUnit.SECONDS).resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The job's own path there. */
    String restPath() {
        return "/jobs/" + job;
    }

    /** Takes a savepoint whose files hold every key and value as it is, unpacked. */
    Path savepoint(Path folder) throws Exception {
        String place =
                cluster.triggerSavepoint(
                                job,
                                folder.toUri().toString(),
                                false,
                                SavepointFormatType.CANONICAL)
                        .get(60, TimeUnit.SECONDS);
        return Path.of(URI.create(place));
    }

    /** How often the job went back to a checkpoint. */
    long restores() {
        return cluster.getArchivedExecutionGraph(job)
                .join()
                .getCheckpointStatsSnapshot()
                .getCounts()
                .getNumberOfRestoredCheckpoints();
    }

    @Override
    public void close() {
        cluster.cancelJob(job).join();
        cluster.closeAsync().join();
    }
}
