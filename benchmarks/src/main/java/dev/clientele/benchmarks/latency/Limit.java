package dev.clientele.benchmarks.latency;

/** How many events a second a job takes from a backlog. */
final class Limit {

    /** Start-up and warm-up. */
    private static final int LEFT_OUT = 3;

    private static final double MICROS = 1e6;

    private Limit() {}

    /**
     * By the time that the last two thirds of the decisions took.
     *
     * @param events of the backlog
     * @param written when decisions were written, in rising order, epoch microseconds
     * @return events a second
     * @throws IllegalArgumentException if there are too few decisions to tell
     */
    static double of(int events, long[] written) {
        int first = written.length / LEFT_OUT;
        if (written.length < LEFT_OUT || written[written.length - 1] == written[first]) {
            throw new IllegalArgumentException(
                    written.length
                            + " decisions are too few to tell a rate; ask for more --events");
        }
        double share = (double) (written.length - first) / written.length;
        return events * share * MICROS / (written[written.length - 1] - written[first]);
    }
}
