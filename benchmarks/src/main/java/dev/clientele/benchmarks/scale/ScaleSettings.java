package dev.clientele.benchmarks.scale;

import java.time.Duration;
import org.apache.flink.configuration.MemorySize;

/**
 * How the jobs run.
 *
 * @param parallelism of every operator
 * @param checkpointInterval from one checkpoint to the next
 * @param rocksDb memory of all RocksDB instances together
 * @param policy a file, or a shipped policy's name
 */
record ScaleSettings(
        int parallelism, Duration checkpointInterval, MemorySize rocksDb, String policy) {}
