package dev.clientele.benchmarks.flink;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** Runs one job to its end on a cluster of its own within this process. */
public final class LocalCluster {

    /** For how long a job may take to end behind its checkpoint until another one is taken, ms. */
    private static final long TO_END = 2_000;

    private static final long TO_CLOSE = 10;

    private LocalCluster() {}

    /**
     * A job at its end.
     *
     * @param accumulators their results by name
     * @param stateBytes the size of the last checkpoint, which Flink takes when all input has
     *     ended; an incremental one counts in full
     * @param wall when it had ended, by {@link Clocks#wall}
     * @param processor the same by {@link Clocks#processor}
     */
    public record Finished(
            Map<String, Object> accumulators, long stateBytes, long wall, long processor) {}

    /**
     * Runs a job whose last checkpoint comes when it is due.
     *
     * @param job the job
     * @param flink the configuration of the cluster
     * @return the job at its end
     * @throws Exception if it failed
     */
    public static Finished run(JobGraph job, Configuration flink) throws Exception {
        return run(job, flink, new CompletableFuture<>());
    }

    /**
     * Runs a job. A job that has read everything waits for one more checkpoint, by which its sinks
     * commit; when that is due by the clock says nothing of its speed, so it is taken at once.
     *
     * @param job the job
     * @param flink the configuration of the cluster
     * @param allRead completed when nothing more will come out of the job
     * @return the job at its end
     * @throws Exception if it failed
     */
    @SuppressWarnings("try") // closing the cluster can be interrupted; then so is the run
    public static Finished run(JobGraph job, Configuration flink, CompletableFuture<Void> allRead)
            throws Exception {
        MiniClusterConfiguration configuration =
                new MiniClusterConfiguration.Builder()
                        .setConfiguration(flink)
                        .setNumTaskManagers(1)
                        .setNumSlotsPerTaskManager(flink.get(CoreOptions.DEFAULT_PARALLELISM))
                        .build();
        try (MiniCluster cluster = new MiniCluster(configuration)) {
            cluster.start();
            cluster.submitJob(job).get();
            CompletableFuture<JobResult> result = cluster.requestJobResult(job.getJobID());
            CompletableFuture.anyOf(allRead, result).get();
            while (!result.isDone()) {
                takeCheckpoint(cluster, job, result);
            }
            JobResult done = result.get();
            long wall = Clocks.wall();
            long processor = Clocks.processor();
            JobExecutionResult ended =
                    done.toJobExecutionResult(LocalCluster.class.getClassLoader());
            return new Finished(
                    ended.getAllAccumulatorResults(), stateBytes(cluster, job), wall, processor);
        }
    }

    /** Refused while a task closes, which one does that has ended before the others. */
    private static void takeCheckpoint(
            MiniCluster cluster, JobGraph job, CompletableFuture<JobResult> result)
            throws Exception {
        CompletableFuture<?> checkpoint =
                cluster.triggerCheckpoint(job.getJobID(), CheckpointType.CONFIGURED)
                        .handle((path, refused) -> refused == null);
        boolean taken = CompletableFuture.anyOf(checkpoint, result).get() == Boolean.TRUE;
        try {
            result.get(taken ? TO_END : TO_CLOSE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException again) {
            // The caller tries again.
        }
    }

    private static long stateBytes(MiniCluster cluster, JobGraph job) throws Exception {
        CheckpointStatsSnapshot checkpoints =
                cluster.getExecutionGraph(job.getJobID()).get().getCheckpointStatsSnapshot();
        CompletedCheckpointStats last = checkpoints.getHistory().getLatestCompletedCheckpoint();
        return last == null ? 0 : last.getStateSize();
    }
}
