package dev.clientele.benchmarks.latency;

import java.util.Arrays;

/** Which decisions came, in their order: of what event, written when, read when. Thread-safe. */
final class SeenDecisions {

    private static final int AT_FIRST = 1 << 16;
    private static final int MILLI = 1_000;

    private long[] events = new long[AT_FIRST];
    private long[] written = new long[AT_FIRST];
    private long[] read = new long[AT_FIRST];
    private int count;

    /**
     * A decision was read.
     *
     * @param event that caused it, see {@link EventIds}
     * @param writtenMillis when the broker appended it, epoch milliseconds
     * @param readMicros when the reader had it, epoch microseconds
     */
    synchronized void add(long event, long writtenMillis, long readMicros) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
            written = Arrays.copyOf(written, 2 * count);
            read = Arrays.copyOf(read, 2 * count);
        }
        events[count] = event;
        written[count] = writtenMillis * MILLI;
        read[count] = readMicros;
        count++;
    }

    synchronized int count() {
        return count;
    }

    synchronized long event(int number) {
        return events[number];
    }

    /** Epoch microseconds, in whole milliseconds. */
    synchronized long written(int number) {
        return written[number];
    }

    /** Epoch microseconds. */
    synchronized long read(int number) {
        return read[number];
    }

    /** When the decisions so far were written, in rising order, epoch microseconds. */
    synchronized long[] writtenInOrder() {
        long[] sorted = Arrays.copyOf(written, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
