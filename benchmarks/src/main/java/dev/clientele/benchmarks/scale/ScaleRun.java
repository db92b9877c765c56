package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.WrongAnswersException;
import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.flink.Clocks;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** A workload through the job, with a stop, a full checkpoint and a recovery on the way. */
final class ScaleRun {

    /** Of the workload, before the stop. */
    private static final double FILLING = 0.7;

    /** Of what comes behind the recovery: caches are empty and have to fill again. */
    private static final int WARM_UP = 2;

    private static final String BEFORE = "scale-before";
    private static final String BEHIND = "scale-behind";

    private final ScaleSettings settings;
    private final Workload workload;
    private final ScaleJob job;
    private final Consumer<String> progress;

    private ScaleRun(
            ScaleSettings settings, Workload workload, ScaleJob job, Consumer<String> progress) {
        this.settings = settings;
        this.workload = workload;
        this.job = job;
        this.progress = progress;
    }

    /**
     * Runs.
     *
     * @param compare whether decisions are compared with those of the engine alone, which keeps a
     *     partition's customers on the heap
     * @throws WrongAnswersException if they are and differ
     * @throws Exception if the job fails
     */
    static ScaleResult run(
            ScaleSettings settings, Workload workload, boolean compare, Consumer<String> progress)
            throws Exception {
        ScaleJob job = ScaleJob.of(workload, settings);
        ScaleRun run = new ScaleRun(settings, workload, job, progress);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Configuration flink = ScaleJob.flink(settings, workload.models(), folder.path());
            try (JobCluster cluster = JobCluster.start(flink)) {
                return run.run(cluster, flink, compare);
            }
        } finally {
            ScaleWatch.end(BEFORE);
            ScaleWatch.end(BEHIND);
        }
    }

    private ScaleResult run(JobCluster cluster, Configuration flink, boolean compare)
            throws Exception {
        progress.accept("building the state");
        Tenths filling = tenths((long) (FILLING * workload.records()));
        ScaleWatch before = ScaleWatch.start(BEFORE, filling, settings.parallelism());
        JobGraph first = job.define(flink, BEFORE, FILLING);
        cluster.submit(first);
        cluster.await(before.allHeld(), first);
        CompletedCheckpointStats full = cluster.fullCheckpoint(first);
        cluster.cancel(first);

        progress.accept("going on from the checkpoint");
        Tenths rest = tenths(workload.records() - filling.read());
        ScaleWatch behind = ScaleWatch.start(BEHIND, rest, settings.parallelism());
        JobGraph second = job.define(flink, BEHIND, HeldSource.TO_THE_END);
        long submitted = System.nanoTime();
        cluster.submit(second, full);
        cluster.end(second);
        List<Checkpoint> checkpoints = Checkpoint.completed(cluster.statistics(second));
        if (compare) {
            compare(behind);
        }
        return new ScaleResult(
                workload.customers(),
                workload.records(),
                // Partitions hold by their bytes, so the last tenth may be short of some events.
                filling.between(0, Tenths.COUNT - 1),
                rest.between(WARM_UP, Tenths.COUNT),
                Checkpoint.of(full),
                checkpoints,
                TimeUnit.NANOSECONDS.toMillis(behind.firstDecision() - submitted),
                compare);
    }

    private static Tenths tenths(long events) {
        return new Tenths(events, Clocks::wall, Clocks::processor);
    }

    private void compare(ScaleWatch behind) throws Exception {
        progress.accept("asking the engine alone");
        WrongAnswersException.throwIfOther(
                "clientele",
                EngineAlone.answers(workload, job.documents().read()).decided(),
                behind.answers());
    }
}
