package dev.clientele.benchmarks.engine;

/** Adds up how often each stage was gone through, and how long that took. For one thread. */
final class StageTimes {

    private final long[] times = new long[Stage.values().length];
    private final long[] nanos = new long[Stage.values().length];
    private long last;

    /** Begins to measure: what comes next is the next stage's. */
    void begin() {
        last = System.nanoTime();
    }

    /** Ends a stage that began when the one before ended. */
    void end(Stage stage) {
        end(stage, 1);
    }

    /** Ends a stage that was gone through several times since the one before ended. */
    void end(Stage stage, int count) {
        long now = System.nanoTime();
        times[stage.ordinal()] += count;
        nanos[stage.ordinal()] += now - last;
        last = now;
    }

    /** How often a stage was gone through. */
    long times(Stage stage) {
        return times[stage.ordinal()];
    }

    /** How long a stage took, all in all, in nanoseconds. */
    long nanos(Stage stage) {
        return nanos[stage.ordinal()];
    }

    /** How long all stages took, in nanoseconds. */
    long nanos() {
        long sum = 0;
        for (long stage : nanos) {
            sum += stage;
        }
        return sum;
    }
}
