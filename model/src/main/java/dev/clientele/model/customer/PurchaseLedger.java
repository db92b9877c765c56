package dev.clientele.model.customer;

import dev.clientele.model.slice.Days;
import java.util.Arrays;

/**
 * The totals of every day with an order, for the whole relationship, and their sum. Days ascend.
 */
public final class PurchaseLedger {

    private int size;
    private int[] days = new int[4];
    private DayTotals[] totals = new DayTotals[4];
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
        return totals[index];
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
            insert(index, day, more);
        } else {
            totals[index] = totals[index].plus(more);
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

    private void insert(int index, int day, DayTotals first) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            totals = Arrays.copyOf(totals, size * 2);
        }
        System.arraycopy(days, index, days, index + 1, size - index);
        System.arraycopy(totals, index, totals, index + 1, size - index);
        days[index] = day;
        totals[index] = first;
        size++;
    }
}
