package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A customer's orders by their ids, for the whole relationship: what is left of an order, and its
 * day, for returns. The latest {@value #CAPACITY} are part of the customer's row, {@code id, day,
 * left} each, so that most customers cost no second look; older ones lie in a store of their own.
 */
final class KnownOrders {

    private static final int CAPACITY = 64;
    private static final int ENTRY = Integer.BYTES + 2 * Long.BYTES;
    private static final int IN_STORE = -1;

    private final KeyValueStore<Bytes, byte[]> older;
    private final long[] ids = new long[CAPACITY];
    private final int[] days = new int[CAPACITY];
    private final long[] left = new long[CAPACITY];
    private byte[] customer;
    private boolean hasOlder;
    private int size;
    private long foundId;
    private int foundAt;
    private int foundDay;
    private long foundLeft;

    /**
     * Orders of anybody.
     *
     * @param older holds what does not fit into rows
     */
    KnownOrders(KeyValueStore<Bytes, byte[]> older) {
        this.older = older;
    }

    void clear(byte[] customerId) {
        customer = customerId;
        hasOlder = false;
        size = 0;
    }

    void read(byte[] customerId, ByteBuffer row) {
        customer = customerId;
        hasOlder = row.get() != 0;
        size = row.get();
        for (int i = 0; i < size; i++) {
            ids[i] = row.getLong();
            days[i] = row.getInt();
            left[i] = row.getLong();
        }
    }

    int bytes() {
        return 2 * Byte.BYTES + size * ENTRY;
    }

    void write(ByteBuffer out) {
        out.put((byte) (hasOlder ? 1 : 0)).put((byte) size);
        for (int i = 0; i < size; i++) {
            out.putLong(ids[i]).putInt(days[i]).putLong(left[i]);
        }
    }

    /** Turns to an order; false if the customer has none of that id. */
    boolean find(long orderId) {
        foundId = orderId;
        for (int i = size - 1; i >= 0; i--) {
            if (ids[i] == orderId) {
                foundAt = i;
                foundDay = days[i];
                foundLeft = left[i];
                return true;
            }
        }
        return hasOlder && findOlder(orderId);
    }

    private boolean findOlder(long orderId) {
        byte[] order = older.get(key(orderId));
        if (order == null) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(order);
        foundAt = IN_STORE;
        foundDay = bytes.getInt();
        foundLeft = bytes.getLong();
        return true;
    }

    /** The day of the order that was found last. */
    int day() {
        return foundDay;
    }

    /** What is left of it. */
    long left() {
        return foundLeft;
    }

    /** Takes an amount off it. */
    void giveBack(long amount) {
        foundLeft -= amount;
        if (foundAt == IN_STORE) {
            keep(foundId, foundDay, foundLeft);
        } else {
            left[foundAt] = foundLeft;
        }
    }

    /** Adds an order that there is none of yet; it counts as found. */
    void add(long orderId, int day, long amount) {
        if (size == CAPACITY) {
            keep(ids[0], days[0], left[0]);
            hasOlder = true;
            size--;
            System.arraycopy(ids, 1, ids, 0, size);
            System.arraycopy(days, 1, days, 0, size);
            System.arraycopy(left, 1, left, 0, size);
        }
        ids[size] = orderId;
        days[size] = day;
        left[size] = amount;
        foundId = orderId;
        foundAt = size;
        foundDay = day;
        foundLeft = amount;
        size++;
    }

    private void keep(long orderId, int day, long amount) {
        byte[] order = new byte[Integer.BYTES + Long.BYTES];
        ByteBuffer.wrap(order).putInt(day).putLong(amount);
        older.put(key(orderId), order);
    }

    private Bytes key(long orderId) {
        byte[] key = new byte[customer.length + Long.BYTES];
        ByteBuffer.wrap(key).put(customer).putLong(orderId);
        return Bytes.wrap(key);
    }
}
