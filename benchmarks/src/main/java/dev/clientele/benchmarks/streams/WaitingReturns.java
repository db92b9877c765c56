package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Returns that came before their orders, in order of arrival. They wait for thirty days. Part of a
 * customer's row: {@code order's id, amount, day on which it no longer waits} each.
 */
final class WaitingReturns {

    /** The amount of a return of all that is left. */
    static final long ALL = -1;

    private static final int DAYS = 30;
    private static final int ENTRY = Integer.BYTES + 2 * Long.BYTES;

    private int size;
    private long[] orderIds = new long[4];
    private long[] amounts = new long[4];
    private int[] ends = new int[4];

    void clear() {
        size = 0;
    }

    void read(ByteBuffer row) {
        size = row.getShort();
        reserve(size);
        for (int i = 0; i < size; i++) {
            orderIds[i] = row.getLong();
            amounts[i] = row.getLong();
            ends[i] = row.getInt();
        }
    }

    int bytes() {
        return Short.BYTES + size * ENTRY;
    }

    void write(ByteBuffer out) {
        out.putShort((short) size);
        for (int i = 0; i < size; i++) {
            out.putLong(orderIds[i]).putLong(amounts[i]).putInt(ends[i]);
        }
    }

    /** Adds a return that arrives on a day of the customer's clock. */
    void add(long orderId, long amount, int day) {
        reserve(size + 1);
        orderIds[size] = orderId;
        amounts[size] = amount;
        ends[size] = day + DAYS + 1;
        size++;
    }

    /**
     * Gives back what has waited for the order that was added last, and forgets what is too old.
     */
    void applyTo(KnownOrders orders, OrderDays days, long orderId, int today) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (ends[i] <= today) {
                continue;
            }
            if (orderIds[i] == orderId) {
                giveBack(orders, days, amounts[i]);
                continue;
            }
            orderIds[kept] = orderIds[i];
            amounts[kept] = amounts[i];
            ends[kept] = ends[i];
            kept++;
        }
        size = kept;
    }

    /** Takes a return off the order that was found last, unless it is more than what is left. */
    static void giveBack(KnownOrders orders, OrderDays days, long amount) {
        long left = orders.left();
        long back = amount == ALL ? left : amount;
        if (back > 0 && back <= left) {
            orders.giveBack(back);
            days.giveBack(orders.day(), back, back == left);
        }
    }

    private void reserve(int room) {
        if (room > ends.length) {
            orderIds = Arrays.copyOf(orderIds, 2 * room);
            amounts = Arrays.copyOf(amounts, 2 * room);
            ends = Arrays.copyOf(ends, 2 * room);
        }
    }
}
