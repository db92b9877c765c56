package dev.clientele.jobs.endtoend;

import dev.clientele.functions.customer.SweepPace;
import dev.clientele.jobs.CustomerValueJob;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster of two task managers with the job on it. */
final class JobCluster implements AutoCloseable {

    private final MiniCluster cluster;
    private final JobID job;

    private JobCluster(MiniCluster cluster, JobID job) {
        this.cluster = cluster;
        this.job = job;
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
        JobOptions options =
                JobOptions.parse(
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
        KafkaTopics.createMissing(options.kafka());
        Configuration configuration = options.flink();
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofMillis(100));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        CustomerValueJob.define(
                environment, options, CustomerValueJob.documents(options), shape.pace());
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        MiniCluster cluster = new MiniCluster(cluster(configuration));
        cluster.start();
        cluster.submitJob(graph).get(60, TimeUnit.SECONDS);
        return new JobCluster(cluster, graph.getJobID());
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
