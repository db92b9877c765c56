package dev.clientele.benchmarks.flink;

import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** Runs one job to its end on a cluster of its own within this process. */
public final class LocalCluster {

    private LocalCluster() {}

    /**
     * A job at its end.
     *
     * @param accumulators their results by name
     * @param stateBytes the size of the last checkpoint, which Flink takes when all input has
     *     ended; an incremental one counts in full
     */
    public record Finished(Map<String, Object> accumulators, long stateBytes) {}

    /**
     * Runs a job.
     *
     * @param job the job
     * @param flink the configuration of the cluster
     * @return the job at its end
     * @throws Exception if it failed
     */
    @SuppressWarnings("try") // closing the cluster can be interrupted; then so is the run
    public static Finished run(JobGraph job, Configuration flink) throws Exception {
        MiniClusterConfiguration configuration =
                new MiniClusterConfiguration.Builder()
                        .setConfiguration(flink)
                        .setNumTaskManagers(1)
                        .setNumSlotsPerTaskManager(flink.get(CoreOptions.DEFAULT_PARALLELISM))
                        .build();
        try (MiniCluster cluster = new MiniCluster(configuration)) {
            cluster.start();
            JobExecutionResult result = cluster.executeJobBlocking(job);
            return new Finished(result.getAllAccumulatorResults(), stateBytes(cluster, job));
        }
    }

    private static long stateBytes(MiniCluster cluster, JobGraph job) throws Exception {
        CheckpointStatsSnapshot checkpoints =
                cluster.getExecutionGraph(job.getJobID()).get().getCheckpointStatsSnapshot();
        CompletedCheckpointStats last = checkpoints.getHistory().getLatestCompletedCheckpoint();
        return last == null ? 0 : last.getStateSize();
    }
}
