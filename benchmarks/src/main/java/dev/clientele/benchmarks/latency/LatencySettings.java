package dev.clientele.benchmarks.latency;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param loads shares of the limit
 * @param rates events a second; if there are any, instead of the shares
 * @param seconds for how long events are sent at each
 * @param parallelism of every operator of the job
 * @param checkpointInterval from one checkpoint to the next
 * @param policy a file, or a shipped policy's name
 */
record LatencySettings(
        List<Double> loads,
        List<Double> rates,
        int seconds,
        int parallelism,
        Duration checkpointInterval,
        String policy) {

    /** The share of each phase that is left out: queues and caches have to find their size. */
    static final double WARM_UP = 0.2;

    LatencySettings {
        loads = List.copyOf(loads);
        rates = List.copyOf(rates);
    }
}
