package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.tiers.TierAnswer;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The rules of the policy {@link StreamsContender#POLICY}, by hand: up at once; down by one step,
 * not before thirty days in which too little is left of the year's orders, nor before ninety days
 * in the tier. A tier is kept with nine tenths of what it takes. Amounts are in fen, less returns.
 */
final class RetailTiers {

    private static final List<String> NAMES = List.of("ordinary", "silver", "gold");
    private static final long[] ENTER_ORDERS = {0, 3, 6};
    private static final long[] ENTER_AMOUNT = {0, 2_000_00, 10_000_00};
    private static final long[] KEEP_ORDERS = {0, 3, 6}; // 2.7 and 5.4
    private static final long[] KEEP_AMOUNT = {0, 1_800_00, 9_000_00};
    private static final int GRACE_DAYS = 30;
    private static final int HOLD_DAYS = 90;
    private static final int CHANGE_BYTES = 2 * Byte.BYTES + Long.BYTES;

    private RetailTiers() {}

    /** Enters the tier that is reached, for the first time. */
    static void enrol(CustomerRow row) {
        row.days().sumLeft(row.clockDay());
        row.standing().move(reached(row.days()), row.clockDay());
    }

    /** Decides on the day of the clock; false if everything stays as it is. */
    static boolean decide(CustomerRow row) {
        TierStanding standing = row.standing();
        int day = row.clockDay();
        row.days().sumLeft(day);
        int reached = reached(row.days());
        if (reached > standing.tier()) {
            standing.move(reached, day);
            return true;
        }
        if (keeps(row.days(), standing.tier())) {
            boolean isAverted = standing.isPending();
            standing.due(CustomerRow.NEVER);
            return isAverted;
        }
        if (!standing.isPending()) {
            standing.due(due(standing, day));
            return true;
        }
        if (standing.due() > day) {
            return false;
        }
        standing.move(Math.max(standing.tier() - 1, reached), day);
        return true;
    }

    /** The tier that the sums of a year are enough for. */
    private static int reached(OrderDays days) {
        int tier = ENTER_ORDERS.length - 1;
        while (!days.reach(ENTER_ORDERS[tier], ENTER_AMOUNT[tier])) {
            tier--;
        }
        return tier;
    }

    private static boolean keeps(OrderDays days, int tier) {
        return days.reach(KEEP_ORDERS[tier], KEEP_AMOUNT[tier]);
    }

    private static int due(TierStanding standing, int failingOn) {
        return Math.max(failingOn + GRACE_DAYS, standing.since() + HOLD_DAYS);
    }

    /**
     * The next day on which {@link #decide} changes anything, if nothing is heard. Right after a
     * downgrade the new tier may be failing too, which counts from the next day on.
     */
    static int nextDay(CustomerRow row) {
        TierStanding standing = row.standing();
        int tier = standing.tier();
        if (tier <= 0) {
            return CustomerRow.NEVER;
        }
        if (standing.isPending()) {
            return standing.due();
        }
        row.days().sumLeft(row.clockDay());
        return keeps(row.days(), tier)
                ? row.days().fallsBelow(row.clockDay(), KEEP_ORDERS[tier], KEEP_AMOUNT[tier])
                : row.clockDay() + 1;
    }

    /** The day of the next downgrade, if nothing is heard. */
    static int downgradeDay(CustomerRow row) {
        int next = row.nextDay();
        return next == CustomerRow.NEVER || row.standing().isPending()
                ? next
                : due(row.standing(), next);
    }

    /** The record that is sent of a change of tier. */
    static byte[] change(int from, int to, long instant) {
        byte[] record = new byte[CHANGE_BYTES];
        ByteBuffer.wrap(record).put((byte) from).put((byte) to).putLong(instant);
        return record;
    }

    /** Reads such a record. */
    static TierAnswer read(String customerId, byte[] change) {
        ByteBuffer record = ByteBuffer.wrap(change);
        return new TierAnswer(customerId, name(record.get()), name(record.get()), record.getLong());
    }

    private static String name(int tier) {
        return tier == TierStanding.NO_TIER ? null : NAMES.get(tier);
    }
}
