package dev.clientele.benchmarks;

import java.util.List;

/**
 * What was measured of a contender.
 *
 * @param name the contender's
 * @param source where its events came from
 * @param eventsPerSecond of each run, in their order
 * @param cpuMicrosPerEvent of each run: microseconds on a processor
 * @param stateBytes the size of its state at the end of the last run
 */
public record Result(
        String name,
        Source source,
        List<Double> eventsPerSecond,
        List<Double> cpuMicrosPerEvent,
        long stateBytes) {

    /** Refuses a result without run. */
    public Result {
        eventsPerSecond = List.copyOf(eventsPerSecond);
        cpuMicrosPerEvent = List.copyOf(cpuMicrosPerEvent);
        if (eventsPerSecond.isEmpty()) {
            throw new IllegalArgumentException("no run of " + name);
        }
    }

    /**
     * The middle one of all runs.
     *
     * @return events a second; between the two in the middle if the number of runs is even
     */
    public double median() {
        return median(eventsPerSecond);
    }

    /**
     * What an event costs in the middle one of all runs.
     *
     * @return microseconds on a processor
     */
    public double medianCpuMicros() {
        return median(cpuMicrosPerEvent);
    }

    /**
     * The slowest run.
     *
     * @return events a second
     */
    public double slowest() {
        return eventsPerSecond.stream().min(Double::compare).orElseThrow();
    }

    /**
     * The fastest run.
     *
     * @return events a second
     */
    public double fastest() {
        return eventsPerSecond.stream().max(Double::compare).orElseThrow();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
