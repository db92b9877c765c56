package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.windows.WindowAnswer;
import java.nio.ByteBuffer;

/** Orders and amounts of three windows that end with the same day; used again for each event. */
final class WindowSums {

    private static final int BYTES = Integer.BYTES + 6 * Long.BYTES;

    // Tier by spend and orders of 365 days: the thresholds of retail-three-level, in fen.
    private static final long SILVER_SPEND = 2_000_00;
    private static final long SILVER_ORDERS = 3;
    private static final long GOLD_SPEND = 10_000_00;
    private static final long GOLD_ORDERS = 6;

    private long orders30;
    private long spend30;
    private long orders90;
    private long spend90;
    private long orders365;
    private long spend365;

    void clear() {
        orders30 = 0;
        spend30 = 0;
        orders90 = 0;
        spend90 = 0;
        orders365 = 0;
        spend365 = 0;
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

    /** 0 for ordinary, 1 for silver, 2 for gold. */
    int tier() {
        if (spend365 >= GOLD_SPEND && orders365 >= GOLD_ORDERS) {
            return 2;
        }
        return spend365 >= SILVER_SPEND && orders365 >= SILVER_ORDERS ? 1 : 0;
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
                .array();
    }

    /** Reads such a record. */
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
}
