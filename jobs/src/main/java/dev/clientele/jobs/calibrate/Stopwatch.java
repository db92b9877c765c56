package dev.clientele.jobs.calibrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each step took, by the machine's clock. */
final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Does a step and notes its time, also if it fails. */
    <T> T time(String step, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        try {
            return work.call();
        } finally {
            seconds.put(step, (System.nanoTime() - started) / 1e9);
        }
    }

    /** Seconds by step, in the order of the steps. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
