package dev.clientele.benchmarks.scale;

import dev.clientele.jobs.Operators;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A cluster within this process for one job after the other. */
final class JobCluster implements AutoCloseable {

    /** The name of the only task that ends while others go on. */
    private static final String END = Operators.POLICIES.label();

    private static final Duration LOOK = Duration.ofMillis(50);

    private final MiniCluster cluster;

    private JobCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    static JobCluster start(Configuration flink) throws Exception {
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(flink)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(
                                        flink.get(CoreOptions.DEFAULT_PARALLELISM))
                                .build());
        cluster.start();
        return new JobCluster(cluster);
    }

    void submit(JobGraph job) throws Exception {
        cluster.submitJob(job).get();
    }

    /** Submits a job that goes on from a checkpoint as if it had failed there. */
    void submit(JobGraph job, CompletedCheckpointStats from) throws Exception {
        job.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(
                        from.getExternalPath(), false, RecoveryClaimMode.CLAIM));
        submit(job);
    }

    /**
     * Waits for something that a running job does.
     *
     * @throws IOException if the job ended before
     */
    void await(CountDownLatch reached, JobGraph job) throws Exception {
        while (!reached.await(1, TimeUnit.SECONDS)) {
            if (cluster.getJobStatus(job.getJobID()).get().isTerminalState()) {
                end(job);
                throw new IOException("the job ended before it came to where it was to hold");
            }
        }
    }

    /** Takes a checkpoint that shares nothing with those before, and waits for it. */
    CompletedCheckpointStats fullCheckpoint(JobGraph job) throws Exception {
        awaitTasks(job);
        long id = cluster.triggerCheckpoint(job.getJobID(), CheckpointType.FULL).get();
        return (CompletedCheckpointStats) statistics(job).getHistory().getCheckpointById(id);
    }

    /** A task that is starting or ending declines a checkpoint, and that fails the job. */
    private void awaitTasks(JobGraph job) throws Exception {
        while (!areSettled(job)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /**
     * There are no documents while the job runs: who accepts them ends with the first checkpoint.
     */
    private boolean areSettled(JobGraph job) throws Exception {
        for (AccessExecutionVertex task :
                cluster.getExecutionGraph(job.getJobID()).get().getAllExecutionVertices()) {
            boolean hasEnd = task.getTaskNameWithSubtaskIndex().contains(END);
            ExecutionState wanted = hasEnd ? ExecutionState.FINISHED : ExecutionState.RUNNING;
            if (task.getExecutionState() != wanted) {
                return false;
            }
        }
        return true;
    }

    /** What is known of a job's checkpoints. */
    CheckpointStatsSnapshot statistics(JobGraph job) throws Exception {
        return cluster.getExecutionGraph(job.getJobID()).get().getCheckpointStatsSnapshot();
    }

    /** Cancels a job, which keeps its checkpoints, and waits until it is gone. */
    void cancel(JobGraph job) throws Exception {
        cluster.cancelJob(job.getJobID()).get();
        cluster.requestJobResult(job.getJobID()).get();
    }

    /**
     * Waits for a job's end.
     *
     * @throws Exception if it failed
     */
    void end(JobGraph job) throws Exception {
        var unused =
                cluster.requestJobResult(job.getJobID())
                        .get()
                        .toJobExecutionResult(JobCluster.class.getClassLoader());
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }
}
