package dev.clientele.benchmarks.streams;

import dev.clientele.model.customer.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * All that is known of a customer, as one compact row: the day of the latest event and of the
 * latest order, the tier, the totals of each day with orders of the last year, and the ids of the
 * orders of the last days, so that one that comes twice is counted once. An id is remembered for a
 * week, as no event of a workload comes later than that.
 *
 * <p>One object serves all rows of a thread: it is filled from a row's bytes, changed and written
 * back. Its layout: three numbers, how many days, {@code day, orders, amount} a day, {@code high,
 * low, day} an id.
 */
final class WindowRow {

    private static final int YEAR = 365;
    private static final int ID_DAYS = 7;
    private static final int HEAD = Integer.BYTES * 2 + Byte.BYTES + Short.BYTES;
    private static final int DAY = Integer.BYTES * 2 + Long.BYTES;
    private static final int ID = Long.BYTES * 2 + Integer.BYTES;

    private int clockDay;
    private int orderDay;
    private int tier;
    private int days;
    private int[] dayOf = new int[64];
    private int[] orders = new int[64];
    private long[] amounts = new long[64];
    private int ids;
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int[] idDay = new int[16];

    /** Fills the object. */
    void read(byte[] bytes) {
        if (bytes == null) {
            clockDay = Integer.MIN_VALUE;
            orderDay = Integer.MIN_VALUE;
            tier = 0;
            days = 0;
            ids = 0;
            return;
        }
        ByteBuffer row = ByteBuffer.wrap(bytes);
        clockDay = row.getInt();
        orderDay = row.getInt();
        tier = row.get();
        days = row.getShort();
        ids = (bytes.length - HEAD - days * DAY) / ID;
        grow();
        for (int i = 0; i < days; i++) {
            dayOf[i] = row.getInt();
            orders[i] = row.getInt();
            amounts[i] = row.getLong();
        }
        for (int i = 0; i < ids; i++) {
            high[i] = row.getLong();
            low[i] = row.getLong();
            idDay[i] = row.getInt();
        }
    }

    /** The row's bytes. */
    byte[] write() {
        ByteBuffer row = ByteBuffer.allocate(HEAD + days * DAY + ids * ID);
        row.putInt(clockDay).putInt(orderDay).put((byte) tier).putShort((short) days);
        for (int i = 0; i < days; i++) {
            row.putInt(dayOf[i]).putInt(orders[i]).putLong(amounts[i]);
        }
        for (int i = 0; i < ids; i++) {
            row.putLong(high[i]).putLong(low[i]).putInt(idDay[i]);
        }
        return row.array();
    }

    /** Room for one more day and id. */
    private void grow() {
        if (days >= dayOf.length - 1) {
            int room = 2 * days + 2;
            dayOf = Arrays.copyOf(dayOf, room);
            orders = Arrays.copyOf(orders, room);
            amounts = Arrays.copyOf(amounts, room);
        }
        if (ids >= idDay.length - 1) {
            int room = 2 * ids + 2;
            high = Arrays.copyOf(high, room);
            low = Arrays.copyOf(low, room);
            idDay = Arrays.copyOf(idDay, room);
        }
    }

    /** Moves the clock; true if it moved. Ids that are too old are forgotten. */
    boolean reach(int day) {
        if (day <= clockDay) {
            return false;
        }
        clockDay = day;
        int kept = 0;
        for (int i = 0; i < ids; i++) {
            if (idDay[i] > day - ID_DAYS) {
                high[kept] = high[i];
                low[kept] = low[i];
                idDay[kept] = idDay[i];
                kept++;
            }
        }
        ids = kept;
        return true;
    }

    /** Remembers an order's id; false if it is known. */
    boolean remember(Fingerprint id) {
        for (int i = 0; i < ids; i++) {
            if (low[i] == id.low() && high[i] == id.high()) {
                return false;
            }
        }
        grow();
        high[ids] = id.high();
        low[ids] = id.low();
        idDay[ids] = clockDay;
        ids++;
        return true;
    }

    /** Adds an order to its day; days that no window reaches any more are dropped. */
    void add(int day, long amount) {
        if (day > orderDay) {
            orderDay = day;
            dropBefore(day - YEAR + 1);
        }
        int at = days;
        while (at > 0 && dayOf[at - 1] >= day) {
            at--;
        }
        if (at == days || dayOf[at] != day) {
            insert(at, day);
        }
        orders[at]++;
        amounts[at] += amount;
    }

    private void insert(int at, int day) {
        grow();
        System.arraycopy(dayOf, at, dayOf, at + 1, days - at);
        System.arraycopy(orders, at, orders, at + 1, days - at);
        System.arraycopy(amounts, at, amounts, at + 1, days - at);
        dayOf[at] = day;
        orders[at] = 0;
        amounts[at] = 0;
        days++;
    }

    private void dropBefore(int day) {
        int gone = 0;
        while (gone < days && dayOf[gone] < day) {
            gone++;
        }
        if (gone > 0) {
            days -= gone;
            System.arraycopy(dayOf, gone, dayOf, 0, days);
            System.arraycopy(orders, gone, orders, 0, days);
            System.arraycopy(amounts, gone, amounts, 0, days);
        }
    }

    /**
     * Sums up windows that end with a day.
     *
     * @param lastDay the day, not before the latest order's
     * @param sums is filled with the orders of 30, 90 and 365 days and what they came to
     */
    void sum(int lastDay, WindowSums sums) {
        sums.clear();
        for (int i = days - 1; i >= 0 && dayOf[i] > lastDay - YEAR; i--) {
            sums.add(lastDay - dayOf[i], orders[i], amounts[i]);
        }
    }

    int clockDay() {
        return clockDay;
    }

    int orderDay() {
        return orderDay;
    }

    int tier() {
        return tier;
    }

    void tier(int level) {
        tier = level;
    }
}
