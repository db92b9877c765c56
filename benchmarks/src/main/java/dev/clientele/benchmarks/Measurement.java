package dev.clientele.benchmarks;

/**
 * One run of a contender.
 *
 * @param nanos from the first record to the end, without start-up
 * @param cpuNanos time on a processor meanwhile, of the whole process: unlike the other it hardly
 *     depends on what else the machine does
 * @param answers what came out
 * @param stateBytes the size of the state at the end; 0 if there is none
 */
public record Measurement(long nanos, long cpuNanos, Answers answers, long stateBytes) {

    /**
     * The speed.
     *
     * @param events how many there were
     * @return events a second
     */
    public double eventsPerSecond(long events) {
        return events * 1e9 / nanos;
    }

    /**
     * What an event costs.
     *
     * @param events how many there were
     * @return microseconds on a processor
     */
    public double cpuMicrosPerEvent(long events) {
        return cpuNanos / 1e3 / events;
    }
}
