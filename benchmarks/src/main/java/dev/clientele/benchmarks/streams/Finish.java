package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.flink.Clocks;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Notes when the first record of a run is processed and when the last ones are. Thread-safe. */
final class Finish {

    private final Map<Integer, Long> left;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private volatile boolean started;
    private volatile long wall;
    private volatile long processor;

    /**
     * A finish.
     *
     * @param ends offsets behind the last record, by partition
     */
    Finish(Map<Integer, Long> ends) {
        left = new ConcurrentHashMap<>(ends);
        left.values().removeIf(end -> end == 0);
    }

    /** Told of each record before it is processed. */
    void started() {
        if (!started) {
            start();
        }
    }

    private synchronized void start() {
        if (!started) {
            wall = Clocks.wall();
            processor = Clocks.processor();
            started = true;
        }
    }

    /** Whether a record is the last one of its partition. */
    boolean isLast(RecordMetadata record) {
        Long end = left.get(record.partition());
        return end != null && record.offset() == end - 1;
    }

    /** Told of the last record of a partition after it was processed. */
    void processed(RecordMetadata last) {
        left.remove(last.partition());
        if (left.isEmpty()) {
            reached.complete(null);
        }
    }

    /** Completed when every record has been processed. */
    CompletableFuture<Void> reached() {
        return reached;
    }

    /** When the first record was processed, by {@link Clocks#wall}. */
    long wall() {
        return wall;
    }

    /** The same by {@link Clocks#processor}. */
    long processor() {
        return processor;
    }
}
