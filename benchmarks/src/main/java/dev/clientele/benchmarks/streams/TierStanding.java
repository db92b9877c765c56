package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;

/**
 * Where a customer stands: tier, since when, and when a downgrade that is to come is due. Part of a
 * customer's row.
 */
final class TierStanding {

    /** Not in the programme yet. */
    static final int NO_TIER = -1;

    static final int BYTES = Byte.BYTES + 2 * Integer.BYTES;

    private int tier;
    private int since;
    private int due;

    void clear() {
        tier = NO_TIER;
        since = 0;
        due = CustomerRow.NEVER;
    }

    void read(ByteBuffer row) {
        tier = row.get();
        since = row.getInt();
        due = row.getInt();
    }

    void write(ByteBuffer out) {
        out.put((byte) tier).putInt(since).putInt(due);
    }

    /** Into a tier; whatever was to come is forgotten. */
    void move(int toTier, int day) {
        tier = toTier;
        since = day;
        due = CustomerRow.NEVER;
    }

    /** 0 for the lowest; {@link #NO_TIER}. */
    int tier() {
        return tier;
    }

    /** The day of entering the tier. */
    int since() {
        return since;
    }

    /** The day of a downgrade that is to come; {@link CustomerRow#NEVER} if none is. */
    int due() {
        return due;
    }

    void due(int day) {
        due = day;
    }

    boolean isPending() {
        return due != CustomerRow.NEVER;
    }
}
