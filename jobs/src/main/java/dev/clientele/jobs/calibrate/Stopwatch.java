package dev.clientele.jobs.calibrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each step took, by the machine's clock. */
final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long lapStarted;

    /** Does a step and notes its time, also if it fails. */
    <T> T time(String step, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        try {
            return work.call();
        } finally {
            seconds.put(step, (System.nanoTime() - started) / 1e9);
        }
    }

    /** From now on laps count. */
    void startLaps() {
        lapStarted = System.nanoTime();
    }

    /** Notes the time since the lap before. */
    void lap(String step) {
        long now = System.nanoTime();
        seconds.put(step, (now - lapStarted) / 1e9);
        lapStarted = now;
    }

    /** Seconds by step, in the order of the steps. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
