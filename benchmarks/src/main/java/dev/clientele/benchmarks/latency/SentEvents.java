package dev.clientele.benchmarks.latency;

/** What was sent, in order. Written by the sender and its producer's thread, read afterwards. */
final class SentEvents {

    private static final int MILLI = 1_000;

    private final long[] ids;
    private final long[] intended;
    private final long[] appended;
    private int count;

    /** For at most so many events. */
    SentEvents(int most) {
        ids = new long[most];
        intended = new long[most];
        appended = new long[most];
    }

    /**
     * An event is about to be sent.
     *
     * @param id see {@link EventIds}
     * @param micros when it was to be sent, epoch microseconds
     * @return its number
     */
    int add(long id, long micros) {
        ids[count] = id;
        intended[count] = micros;
        return count++;
    }

    /** The broker has appended it, by its clock in epoch milliseconds. */
    void appended(int number, long millis) {
        appended[number] = millis * MILLI;
    }

    int count() {
        return count;
    }

    long id(int number) {
        return ids[number];
    }

    /** Epoch microseconds. */
    long intended(int number) {
        return intended[number];
    }

    /** Epoch microseconds, in whole milliseconds. */
    long appended(int number) {
        return appended[number];
    }
}
