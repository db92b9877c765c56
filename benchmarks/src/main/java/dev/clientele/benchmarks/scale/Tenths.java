package dev.clientele.benchmarks.scale;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** When each tenth of a number of events had been read, by all readers together. Thread-safe. */
final class Tenths {

    static final int COUNT = 10;

    private final long events;
    private final LongSupplier wall;
    private final LongSupplier processor;
    private final AtomicLong read = new AtomicLong();
    private final long[] wallNanos = new long[COUNT + 1];
    private final long[] processorNanos = new long[COUNT + 1];

    /**
     * Tenths of so many events.
     *
     * @param wall nanoseconds that pass
     * @param processor nanoseconds that this process has had on processors
     */
    Tenths(long events, LongSupplier wall, LongSupplier processor) {
        if (events < COUNT) {
            throw new IllegalArgumentException("ten events at least make tenths, not " + events);
        }
        this.events = events;
        this.wall = wall;
        this.processor = processor;
    }

    /** So many more events were read; the first call starts the clocks. */
    void read(long more) {
        long before = read.getAndAdd(more);
        if (before == 0) {
            mark(0);
        }
        long reached = tenthsIn(before + more);
        for (long tenth = tenthsIn(before) + 1; tenth <= reached; tenth++) {
            mark((int) tenth);
        }
    }

    private long tenthsIn(long count) {
        return Math.min(COUNT, count * COUNT / events);
    }

    private synchronized void mark(int tenth) {
        wallNanos[tenth] = wall.getAsLong();
        processorNanos[tenth] = processor.getAsLong();
    }

    /** How many events have been read. */
    long read() {
        return read.get();
    }

    /**
     * The speed over some tenths.
     *
     * @param from the first of them, from 0
     * @param to behind the last of them, at most 10
     * @throws IllegalStateException if they have not been read
     */
    synchronized Speed between(int from, int to) {
        if (tenthsIn(read()) < to) {
            throw new IllegalStateException("only " + read() + " of " + events + " were read");
        }
        double between = (double) events * (to - from) / COUNT;
        return new Speed(
                between * 1e9 / (wallNanos[to] - wallNanos[from]),
                (processorNanos[to] - processorNanos[from]) / 1e3 / between);
    }

    /**
     * How fast events were.
     *
     * @param eventsPerSecond of all tasks together
     * @param cpuMicrosPerEvent microseconds on a processor, of the whole process
     */
    record Speed(double eventsPerSecond, double cpuMicrosPerEvent) {}
}
