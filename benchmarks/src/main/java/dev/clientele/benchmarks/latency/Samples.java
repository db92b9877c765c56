package dev.clientele.benchmarks.latency;

import java.util.Arrays;

/** Any number of durations, in microseconds. */
final class Samples {

    private long[] micros = new long[1 << 12];
    private int count;

    void add(long duration) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = duration;
    }

    boolean isEmpty() {
        return count == 0;
    }

    Percentiles percentiles() {
        return Percentiles.of(micros, count);
    }
}
