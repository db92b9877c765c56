package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What was ordered on each day of the last year, in order of the days: how many orders and for how
 * much, and what is left of both after returns. Part of a customer's row: {@code day, orders,
 * orders left, amount, amount left} a day.
 */
final class OrderDays {

    /** The longest window, in days. */
    static final int YEAR = 365;

    private static final int ENTRY = 3 * Integer.BYTES + 2 * Long.BYTES;

    private int size;
    private int[] days = new int[64];
    private int[] orders = new int[64];
    private int[] ordersLeft = new int[64];
    private long[] amounts = new long[64];
    private long[] amountsLeft = new long[64];
    private long sumOfOrders;
    private long sumOfAmounts;

    void clear() {
        size = 0;
    }

    void read(ByteBuffer row) {
        size = row.getInt();
        reserve(size);
        for (int i = 0; i < size; i++) {
            days[i] = row.getInt();
            orders[i] = row.getInt();
            ordersLeft[i] = row.getInt();
            amounts[i] = row.getLong();
            amountsLeft[i] = row.getLong();
        }
    }

    int bytes() {
        return Integer.BYTES + size * ENTRY;
    }

    void write(ByteBuffer out) {
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putInt(days[i]).putInt(orders[i]).putInt(ordersLeft[i]);
            out.putLong(amounts[i]).putLong(amountsLeft[i]);
        }
    }

    /** Adds an order to its day. */
    void add(int day, long amount) {
        int at = indexFrom(day);
        if (at == size || days[at] != day) {
            insert(at, day);
        }
        orders[at]++;
        amounts[at] += amount;
        ordersLeft[at] += amount > 0 ? 1 : 0;
        amountsLeft[at] += amount;
    }

    /** Takes a return off the order's day, if that is still known; perhaps all that was left. */
    void giveBack(int day, long amount, boolean all) {
        int at = indexFrom(day);
        if (at < size && days[at] == day) {
            ordersLeft[at] -= all ? 1 : 0;
            amountsLeft[at] -= amount;
        }
    }

    /** Forgets the days before one. */
    void forgetBefore(int day) {
        int gone = indexFrom(day);
        if (gone > 0) {
            size -= gone;
            move(gone, 0, size);
        }
    }

    /** Sums up what was ordered in windows that end with a day, before returns. */
    void sum(int lastDay, WindowSums sums) {
        sums.clear();
        for (int i = indexFrom(lastDay - YEAR + 1); i < size && days[i] <= lastDay; i++) {
            sums.add(lastDay - days[i], orders[i], amounts[i]);
        }
    }

    /** Sums up what is left of a year's orders. Its last day is not before any order. */
    void sumLeft(int lastDay) {
        sumOfOrders = 0;
        sumOfAmounts = 0;
        for (int i = indexFrom(lastDay - YEAR + 1); i < size; i++) {
            sumOfOrders += ordersLeft[i];
            sumOfAmounts += amountsLeft[i];
        }
    }

    /** Whether {@link #sumLeft} found that much. */
    boolean reach(long atLeastOrders, long atLeastAmount) {
        return sumOfOrders >= atLeastOrders && sumOfAmounts >= atLeastAmount;
    }

    /**
     * The first day whose year holds less, if nothing more is ordered.
     *
     * @param today a day whose year holds as much
     * @param atLeastOrders over 0
     * @param atLeastAmount over 0, in minor units
     */
    int fallsBelow(int today, long atLeastOrders, long atLeastAmount) {
        sumLeft(today);
        int at = indexFrom(today - YEAR + 1);
        while (reach(atLeastOrders, atLeastAmount)) {
            sumOfOrders -= ordersLeft[at];
            sumOfAmounts -= amountsLeft[at];
            at++;
        }
        return days[at - 1] + YEAR;
    }

    private int indexFrom(int day) {
        return SortedDays.indexFrom(days, size, day);
    }

    private void insert(int at, int day) {
        reserve(size + 1);
        move(at, at + 1, size - at);
        days[at] = day;
        orders[at] = 0;
        ordersLeft[at] = 0;
        amounts[at] = 0;
        amountsLeft[at] = 0;
        size++;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(days, from, days, to, count);
        System.arraycopy(orders, from, orders, to, count);
        System.arraycopy(ordersLeft, from, ordersLeft, to, count);
        System.arraycopy(amounts, from, amounts, to, count);
        System.arraycopy(amountsLeft, from, amountsLeft, to, count);
    }

    private void reserve(int room) {
        if (room > days.length) {
            int length = 2 * room;
            days = Arrays.copyOf(days, length);
            orders = Arrays.copyOf(orders, length);
            ordersLeft = Arrays.copyOf(ordersLeft, length);
            amounts = Arrays.copyOf(amounts, length);
            amountsLeft = Arrays.copyOf(amountsLeft, length);
        }
    }
}
