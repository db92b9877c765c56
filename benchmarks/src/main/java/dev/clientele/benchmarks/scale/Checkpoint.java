package dev.clientele.benchmarks.scale;

import java.util.Comparator;
import java.util.List;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;

/**
 * What a checkpoint cost, by Flink's own statistics.
 *
 * @param bytes that it wrote: all of the state if it is full, else what is new
 * @param stateBytes of all the state that it stands for
 * @param millis from its trigger to its last acknowledgement
 */
record Checkpoint(long bytes, long stateBytes, long millis) {

    static Checkpoint of(CompletedCheckpointStats completed) {
        return new Checkpoint(
                completed.getCheckpointedSize(),
                completed.getStateSize(),
                completed.getEndToEndDuration());
    }

    /** All that a job has completed, the oldest first. */
    static List<Checkpoint> completed(CheckpointStatsSnapshot statistics) {
        return statistics.getHistory().getCheckpoints().stream()
                .filter(CompletedCheckpointStats.class::isInstance)
                .map(CompletedCheckpointStats.class::cast)
                .sorted(Comparator.comparingLong(AbstractCheckpointStats::getCheckpointId))
                .map(Checkpoint::of)
                .toList();
    }

    /** The middle one by the bytes that it wrote; null of none. */
    static Checkpoint typical(List<Checkpoint> checkpoints) {
        List<Checkpoint> sorted =
                checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::bytes)).toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    /** The longest one; null of none. */
    static Checkpoint longest(List<Checkpoint> checkpoints) {
        return checkpoints.stream().max(Comparator.comparingLong(Checkpoint::millis)).orElse(null);
    }
}
