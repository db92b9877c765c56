package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.RandomSource.Purpose;
import java.util.Arrays;

/**
 * Who joins when: the population within its period, then one newcomer after the other at the same
 * pace for ever.
 *
 * <p>All joining happens at whole seconds, so that a second and a customer's number fit into one
 * sortable number.
 */
final class Arrivals {

    private static final int INDEX_BITS = 31;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final PopulationConfig config;
    private final Rhythm rhythm;
    private final long start;
    private final long end;
    private long[] sorted = {};
    private int position;

    Arrivals(PopulationConfig config, Rhythm rhythm) {
        this.config = config;
        this.rhythm = rhythm;
        this.start = config.start().toEpochMilli();
        this.end = config.end().toEpochMilli();
    }

    /** When the customer with the number joins, in epoch milliseconds. */
    long joined(int index) {
        return start + 1000 * secondsAfterStart(index);
    }

    /** When the next customer joins, in epoch milliseconds. */
    long nextTime() {
        return position < config.customers()
                ? start + 1000 * (sorted()[position] >>> INDEX_BITS)
                : joined(position);
    }

    /** The number of the next customer to join; the one after that is then the next. */
    int nextIndex() {
        int current = position++;
        if (current >= config.customers()) {
            return current;
        }
        int index = (int) (sorted()[current] & INDEX_MASK);
        if (position == config.customers()) {
            sorted = new long[0];
        }
        return index;
    }

    private long[] sorted() {
        if (sorted.length == 0) {
            sorted = new long[config.customers()];
            Arrays.setAll(sorted, index -> secondsAfterStart(index) << INDEX_BITS | index);
            Arrays.sort(sorted);
        }
        return sorted;
    }

    private long secondsAfterStart(int index) {
        if (index < config.customers()) {
            double share = RandomSource.of(config.seed(), index, Purpose.JOINING).uniform();
            return (rhythm.between(start, end, share) - start) / 1000;
        }
        double newcomers = index - config.customers() + 1;
        return (long) ((end - start) / 1000.0 * (1 + newcomers / config.customers()));
    }
}
