package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.windows.InteractionAnswer;
import dev.clientele.benchmarks.windows.WindowAnswer;
import java.nio.ByteBuffer;

/**
 * Orders, amounts and interactions of three windows that end with the same day; used again for each
 * event.
 */
final class WindowSums {

    private static final int ORDERS_BYTES = Integer.BYTES + 6 * Long.BYTES;
    private static final int BYTES = ORDERS_BYTES + 3 * Integer.BYTES;

    private long orders30;
    private long spend30;
    private long orders90;
    private long spend90;
    private long orders365;
    private long spend365;
    private int interactions30;
    private int interactions90;
    private int interactions365;

    void clear() {
        orders30 = 0;
        spend30 = 0;
        orders90 = 0;
        spend90 = 0;
        orders365 = 0;
        spend365 = 0;
        interactions30 = 0;
        interactions90 = 0;
        interactions365 = 0;
    }

    /** Adds a day of the last 365 that is so many days before the windows' last one. */
    void add(int daysBefore, int orders, long amount) {
        orders365 += orders;
        spend365 += amount;
        if (daysBefore < 90) {
            orders90 += orders;
            spend90 += amount;
        }
        if (daysBefore < 30) {
            orders30 += orders;
            spend30 += amount;
        }
    }

    /** The same for interactions. */
    void addInteractions(int daysBefore, int count) {
        interactions365 += count;
        if (daysBefore < 90) {
            interactions90 += count;
        }
        if (daysBefore < 30) {
            interactions30 += count;
        }
    }

    /** The record that is sent of windows that end with a day. */
    byte[] write(int day) {
        return ByteBuffer.allocate(BYTES)
                .putInt(day)
                .putLong(orders30)
                .putLong(spend30)
                .putLong(orders90)
                .putLong(spend90)
                .putLong(orders365)
                .putLong(spend365)
                .putInt(interactions30)
                .putInt(interactions90)
                .putInt(interactions365)
                .array();
    }

    /** Reads what such a record says of orders. */
    static WindowAnswer read(String customerId, byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        return new WindowAnswer(
                customerId,
                bytes.getInt(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong());
    }

    /** Reads what it says of interactions. */
    static InteractionAnswer readInteractions(String customerId, byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        int day = bytes.getInt();
        bytes.position(ORDERS_BYTES);
        return new InteractionAnswer(
                customerId, day, bytes.getInt(), bytes.getInt(), bytes.getInt());
    }
}
