package dev.clientele.benchmarks.change;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * What a change did to the stream.
 *
 * @param name of the way
 * @param before until the first customer was decided anew
 * @param during until the last one was
 * @param after until the end
 * @param customers how many were decided anew without an event
 */
record ChangeResult(String name, Window before, Window during, Window after, long customers) {

    /** So long events are not looked at: caches and compiler have to find their pace. */
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);

    /**
     * A part of a run.
     *
     * @param seconds how long it was
     * @param eventsPerSecond of all tasks
     * @param longestPauseMillis between two events, of any task
     */
    record Window(double seconds, double eventsPerSecond, double longestPauseMillis) {

        static Window of(
                List<ChangeLog> logs, long from, long to, ToLongFunction<ChangeLog> pause) {
            double seconds = (to - from) / 1e9;
            long events = logs.stream().mapToLong(log -> log.eventsWithin(from, to)).sum();
            long longest = logs.stream().mapToLong(pause).max().orElse(0);
            return new Window(seconds, events / seconds, longest / 1e6);
        }
    }

    static ChangeResult of(String name, ChangeWatch watch) {
        List<ChangeLog> logs = watch.logs();
        long measured = watch.measuredFrom() + WARM_UP;
        long first = logs.stream().mapToLong(ChangeLog::firstRevised).min().orElseThrow();
        long last = logs.stream().mapToLong(ChangeLog::lastRevised).max().orElseThrow();
        long end = logs.stream().mapToLong(ChangeLog::lastEvent).min().orElseThrow();
        return new ChangeResult(
                name,
                Window.of(logs, measured, first, log -> log.longestPauseWithin(measured, first)),
                Window.of(logs, first, last, log -> log.longestPauseAround(first, last)),
                Window.of(logs, last, end, log -> log.longestPauseWithin(last, end)),
                logs.stream().mapToLong(ChangeLog::revised).sum());
    }
}
