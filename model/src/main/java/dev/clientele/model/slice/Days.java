package dev.clientele.model.slice;

/** Days as epoch days, and windows of them. */
public final class Days {

    /** How many days back slices are kept, and events are taken. */
    public static final int KEPT = 400;

    /** No day: later than every day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private Days() {}

    /**
     * The first day of a window.
     *
     * @param lastDay the window's last day
     * @param days its length, at least 1
     * @return the first day that is inside
     */
    public static int firstOf(int lastDay, int days) {
        return lastDay - days + 1;
    }

    /**
     * The day on which a slice is out of a window.
     *
     * @param sliceDay the slice's day
     * @param days the window's length
     * @return the first day whose window does not cover the slice
     */
    public static int leaves(int sliceDay, int days) {
        return sliceDay + days;
    }

    /**
     * Where the days from a given one on begin.
     *
     * @param sorted days in ascending order
     * @param size how many of them count
     * @param day the day looked for
     * @return the index of the first day that is not before {@code day}; {@code size} if none
     */
    public static int indexFrom(int[] sorted, int size, int day) {
        int first = 0;
        int rest = size;
        while (rest > 0) {
            int half = rest >>> 1;
            boolean isBefore = sorted[first + half] < day;
            // both chosen without a branch: which half it is can't be foretold
            first = isBefore ? first + half + 1 : first;
            rest = isBefore ? rest - half - 1 : half;
        }
        return first;
    }
}
