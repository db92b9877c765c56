package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.jobs.JobOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * How Flink runs: as the job asks, save that a failure ends the run, and that time waits for the
 * latest event of the workload. Else silence would be decided ahead of an event that is still to
 * come, and how often that happens depends on the machine.
 *
 * @param parallelism of every operator
 * @param stateBackend rocksdb or hashmap
 * @param checkpointInterval from one checkpoint to the next; they go to files
 * @param policy a file, or a shipped policy's name
 * @param models a file of models; null to go by rules
 */
public record FlinkSettings(
        int parallelism,
        String stateBackend,
        Duration checkpointInterval,
        String policy,
        Path models) {

    /**
     * How far behind the latest event time is, longer than any event of a workload comes late. A
     * day more: a partition that is at rest no longer holds time back, and others run ahead.
     */
    public static final Duration WAIT = WorkloadSettings.LONGEST_DELAY.plusDays(1);

    /** What a task manager of Flink's default size has for RocksDB. */
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(512);

    /**
     * The job's options.
     *
     * @param folder for checkpoints
     * @return what the job is started with
     */
    public JobOptions job(Path folder) {
        List<String> options = new ArrayList<>();
        options.add("--policy=" + policy);
        options.add("--out-of-orderness=" + WAIT.toHours() + "h");
        options.add("--parallelism=" + parallelism);
        options.add("--state-backend=" + stateBackend);
        options.add("--checkpoint-interval=" + checkpointInterval.toMillis() + "ms");
        options.add("--checkpoint-dir=" + folder.resolve("checkpoints").toUri());
        if (models != null) {
            options.add("--models=" + models);
        }
        return JobOptions.parse(options.toArray(String[]::new));
    }

    /**
     * The configuration of job and cluster.
     *
     * @param folder for checkpoints and RocksDB
     * @return the configuration
     */
    public Configuration flink(Path folder) {
        Configuration flink = job(folder).flink();
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        flink.set(RestOptions.BIND_PORT, "0");
        flink.set(CoreOptions.TMP_DIRS, folder.toString());
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
        return flink;
    }
}
