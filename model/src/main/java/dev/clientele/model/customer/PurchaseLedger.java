package dev.clientele.model.customer;

import dev.clientele.model.slice.Days;
import java.util.Arrays;

/**
 * The totals of every day with an order, for the whole relationship, and their sum. Days ascend.
 *
 * <p>Windows are added up at every look, so numbers lie side by side: those of a day in one stretch
 * of an array, day after day.
 */
public final class PurchaseLedger {

    private static final int FIRST_CAPACITY = 2;

    /** Of each day: placed, live. */
    private static final int COUNTS = 2;

    private static final int LIVE = 1;

    /** Of each day: ordered, remaining, own margin, plain. */
    private static final int AMOUNTS = 4;

    private static final int REMAINING = 1;
    private static final int OWN_MARGIN = 2;
    private static final int PLAIN = 3;

    private int size;
    private int[] days = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY * COUNTS];
    private long[] amounts = new long[FIRST_CAPACITY * AMOUNTS];
    private DayTotals sum = DayTotals.ZERO;
    private boolean carriesMargin;

    /**
     * How many days there are.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    /**
     * The day of an entry.
     *
     * @param index from 0
     * @return epoch day
     */
    public int day(int index) {
        return days[index];
    }

    /**
     * The totals of an entry.
     *
     * @param index from 0
     * @return in minor units
     */
    public DayTotals totals(int index) {
        int count = index * COUNTS;
        int amount = index * AMOUNTS;
        return new DayTotals(
                counts[count],
                counts[count + LIVE],
                amounts[amount],
                amounts[amount + REMAINING],
                amounts[amount + OWN_MARGIN],
                amounts[amount + PLAIN]);
    }

    /** The totals of all days from one to another, both included. */
    DayTotals between(int from, int to) {
        int placed = 0;
        int live = 0;
        long ordered = 0;
        long remaining = 0;
        long ownMargin = 0;
        long plain = 0;
        for (int i = indexFrom(from); i < size && days[i] <= to; i++) {
            placed += counts[i * COUNTS];
            live += counts[i * COUNTS + LIVE];
            ordered += amounts[i * AMOUNTS];
            remaining += amounts[i * AMOUNTS + REMAINING];
            ownMargin += amounts[i * AMOUNTS + OWN_MARGIN];
            plain += amounts[i * AMOUNTS + PLAIN];
        }
        return new DayTotals(placed, live, ordered, remaining, ownMargin, plain);
    }

    /** The live orders of an entry. */
    int live(int index) {
        return counts[index * COUNTS + LIVE];
    }

    /** What remains of the orders of an entry, in minor units. */
    long remaining(int index) {
        return amounts[index * AMOUNTS + REMAINING];
    }

    /**
     * The totals of all days.
     *
     * @return in minor units
     */
    public DayTotals sum() {
        return sum;
    }

    /**
     * Whether any order carried a margin of its own.
     *
     * @return true from the first such order on
     */
    public boolean carriesMargin() {
        return carriesMargin;
    }

    /** Remembers that an order carried a margin of its own. */
    public void markMargin() {
        carriesMargin = true;
    }

    /**
     * Adds to a day.
     *
     * @param day epoch day
     * @param more what to add
     */
    public void add(int day, DayTotals more) {
        int index = indexFrom(day);
        if (index == size || days[index] != day) {
            insert(index, day);
            put(index, more);
        } else {
            put(index, totals(index).plus(more));
        }
        sum = sum.plus(more);
    }

    /**
     * Where the days from a given one on begin.
     *
     * @param day epoch day
     * @return an index, {@link #size()} if there is none
     */
    public int indexFrom(int day) {
        if (size == 0 || days[size - 1] < day) {
            return size;
        }
        return Days.indexFrom(days, size, day);
    }

    private void insert(int index, int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            counts = Arrays.copyOf(counts, size * 2 * COUNTS);
            amounts = Arrays.copyOf(amounts, size * 2 * AMOUNTS);
        }
        int later = size - index;
        System.arraycopy(days, index, days, index + 1, later);
        System.arraycopy(counts, index * COUNTS, counts, (index + 1) * COUNTS, later * COUNTS);
        System.arraycopy(amounts, index * AMOUNTS, amounts, (index + 1) * AMOUNTS, later * AMOUNTS);
        days[index] = day;
        size++;
    }

    private void put(int index, DayTotals totals) {
        int count = index * COUNTS;
        counts[count] = totals.placed();
        counts[count + LIVE] = totals.live();
        int amount = index * AMOUNTS;
        amounts[amount] = totals.ordered();
        amounts[amount + REMAINING] = totals.remaining();
        amounts[amount + OWN_MARGIN] = totals.ownMargin();
        amounts[amount + PLAIN] = totals.plain();
    }
}
