package dev.clientele.jobs.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.metrics.MetricRegistryConfiguration;
import org.apache.flink.runtime.metrics.MetricRegistryImpl;
import org.apache.flink.runtime.metrics.ReporterSetup;
import org.apache.flink.runtime.metrics.filter.ReporterFilter;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A Flink cluster within this process, with its web page, for one job. */
final class DemoCluster {

    private static final long PATIENCE_SECONDS = 20;
    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(192);

    private final MiniCluster cluster;
    private final JobMetrics metrics;
    private Optional<JobID> job = Optional.empty();

    private DemoCluster(MiniCluster cluster, JobMetrics metrics) {
        this.cluster = cluster;
        this.metrics = metrics;
    }

    /**
     * Starts a cluster.
     *
     * @param webPort of its web page
     * @param slots how many subtasks of an operator can run
     * @param scratch folder for what may go when the cluster is closed
     * @throws IOException if the port is taken
     */
    static DemoCluster start(int webPort, int slots, Path scratch) throws Exception {
        if (!LoopbackPort.isFree(webPort)) {
            throw new IOException("port " + webPort + " is taken by another program");
        }
        JobMetrics metrics = new JobMetrics();
        MiniCluster cluster =
                new ReportingMiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration(webPort, scratch))
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(slots)
                                .build(),
                        metrics);
        cluster.start();
        return new DemoCluster(cluster, metrics);
    }

    private static Configuration configuration(int webPort, Path scratch) {
        String folder = scratch.toAbsolutePath().toString();
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, BrokerSettings.HOST);
        configuration.set(RestOptions.BIND_ADDRESS, BrokerSettings.HOST);
        configuration.set(RestOptions.BIND_PORT, Integer.toString(webPort));
        configuration.set(RestOptions.PORT, webPort);
        configuration.set(JobManagerOptions.ADDRESS, BrokerSettings.HOST);
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.TMP_DIR, folder);
        configuration.set(CoreOptions.TMP_DIRS, folder);
        configuration.set(BlobServerOptions.STORAGE_DIRECTORY, folder);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        return configuration;
    }

    /** Starts the job; once only. */
    void run(JobGraph graph) throws Exception {
        cluster.submitJob(graph).get();
        job = Optional.of(graph.getJobID());
    }

    /** Where its web page is. */
    URI webPage() throws ExecutionException, InterruptedException {
        return cluster.getRestAddress().get();
    }

    JobMetrics metrics() {
        return metrics;
    }

    /** How the job is. */
    Status status() throws Exception {
        AccessExecutionGraph graph =
                cluster.getExecutionGraph(job.orElseThrow())
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        CheckpointStatsSnapshot checkpoints = graph.getCheckpointStatsSnapshot();
        long completed =
                checkpoints == null ? 0 : checkpoints.getCounts().getNumberOfCompletedCheckpoints();
        return new Status(graph.getState(), completed, failure(graph));
    }

    private static Optional<String> failure(AccessExecutionGraph graph) {
        if (graph.getState() != JobStatus.FAILED || graph.getFailureInfo() == null) {
            return Optional.empty();
        }
        return Optional.of(rootCause(graph.getFailureInfo().getExceptionAsString()));
    }

    /** The message of the innermost exception of a stack trace. */
    private static String rootCause(String stackTrace) {
        String prefix = "Caused by: ";
        List<String> lines = stackTrace.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(prefix.length()))
                .orElse(lines.get(0));
    }

    /** Cancels the job, which keeps its latest checkpoint, and ends the cluster. */
    void close() throws Exception {
        try {
            if (job.isPresent()) {
                cancel(job.get());
            }
        } finally {
            cluster.close();
        }
    }

    private void cancel(JobID running) throws Exception {
        if (cluster.getJobStatus(running).get().isTerminalState()) {
            return;
        }
        cluster.cancelJob(running).get();
        try {
            cluster.requestJobResult(running).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException busy) {
            throw new IOException("the job does not end", busy);
        }
    }

    /**
     * How a job is.
     *
     * @param state Flink's word for it
     * @param checkpoints how many were completed
     * @param failure why it failed for good, if so
     */
    record Status(JobStatus state, long checkpoints, Optional<String> failure) {}

    /**
     * Tells its metrics to this process. Nothing but {@link #close} of the outer class closes it.
     */
    @SuppressWarnings("try")
    private static final class ReportingMiniCluster extends MiniCluster {

        private final JobMetrics metrics;

        ReportingMiniCluster(MiniClusterConfiguration configuration, JobMetrics metrics) {
            super(configuration);
            this.metrics = metrics;
        }

        @Override
        protected MetricRegistryImpl createMetricRegistry(
                Configuration configuration, long maximumMessageSizeInBytes) {
            ReporterSetup reporter =
                    new ReporterSetup(
                            "demo",
                            new MetricConfig(),
                            metrics,
                            ReporterFilter.getNoOpFilter(),
                            Map.of());
            return new MetricRegistryImpl(
                    MetricRegistryConfiguration.fromConfiguration(
                            configuration, maximumMessageSizeInBytes),
                    List.of(reporter));
        }
    }
}
