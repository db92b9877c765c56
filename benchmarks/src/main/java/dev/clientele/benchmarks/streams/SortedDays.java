package dev.clientele.benchmarks.streams;

/** Finds days among those of a row, which are in order. */
final class SortedDays {

    private SortedDays() {}

    /**
     * Where the days from one on begin. Mostly the latest day is meant, or the earliest.
     *
     * @param days in ascending order
     * @param size how many of them count
     * @param day the one
     * @return the index of the first that is not before it; {@code size} if all are
     */
    static int indexFrom(int[] days, int size, int day) {
        if (size == 0 || days[0] >= day) {
            return 0;
        }
        int at = size;
        while (days[at - 1] >= day) {
            at--;
        }
        return at;
    }
}
