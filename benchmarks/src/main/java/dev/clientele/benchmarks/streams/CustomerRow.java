package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;

/**
 * All that the plain application knows of a customer, as one compact row: clock, tier, orders and
 * interactions on the days of the last year, the latest orders, returns that wait, and the ids of
 * the last days.
 *
 * <p>One object serves all rows of a thread: it is filled from a row's bytes, changed and written
 * into new ones.
 */
final class CustomerRow {

    /** No instant yet. */
    private static final long NO_CLOCK = Long.MIN_VALUE;

    /** No day yet. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** No day to come. */
    static final int NEVER = Integer.MAX_VALUE;

    /** How many days back an event is taken. */
    private static final int LATEST_DAYS = 400;

    private static final int HEAD = Long.BYTES + 4 * Integer.BYTES;

    private final TierStanding standing = new TierStanding();
    private final OrderDays days = new OrderDays();
    private final InteractionDays interactions = new InteractionDays();
    private final WaitingReturns returns = new WaitingReturns();
    private final SeenEvents seen = new SeenEvents();
    private final KnownOrders orders;
    private long clock;
    private int clockDay;
    private int orderDay;
    private int nextDay;
    private int wakeDay;

    /** A row of nobody, with the orders of everybody. */
    CustomerRow(KnownOrders orders) {
        this.orders = orders;
    }

    /** Fills the object; no bytes are a customer who is not known yet. */
    void read(byte[] customerId, byte[] bytes) {
        if (bytes == null) {
            clear(customerId);
            return;
        }
        ByteBuffer row = ByteBuffer.wrap(bytes);
        clock = row.getLong();
        clockDay = row.getInt();
        orderDay = row.getInt();
        nextDay = row.getInt();
        wakeDay = row.getInt();
        standing.read(row);
        days.read(row);
        interactions.read(row);
        returns.read(row);
        orders.read(customerId, row);
        seen.read(bytes, row);
    }

    private void clear(byte[] customerId) {
        clock = NO_CLOCK;
        clockDay = NO_DAY;
        orderDay = NO_DAY;
        nextDay = NEVER;
        wakeDay = NEVER;
        standing.clear();
        days.clear();
        interactions.clear();
        returns.clear();
        orders.clear(customerId);
        seen.clear();
    }

    /** The row's bytes. */
    byte[] write() {
        int bytes = HEAD + TierStanding.BYTES + days.bytes() + interactions.bytes();
        bytes += returns.bytes() + orders.bytes() + seen.bytes();
        ByteBuffer row = ByteBuffer.allocate(bytes);
        row.putLong(clock).putInt(clockDay).putInt(orderDay).putInt(nextDay).putInt(wakeDay);
        standing.write(row);
        days.write(row);
        interactions.write(row);
        returns.write(row);
        orders.write(row);
        seen.write(row);
        return row.array();
    }

    /** Moves the clock to an instant of a day, unless it is there already. */
    void reach(long instant, int day) {
        if (instant > clock) {
            clock = instant;
            clockDay = day;
        }
    }

    /** Adds an order, and takes off what has been returned of it already. */
    void order(long orderId, int day, long amount) {
        orderDay = Math.max(orderDay, day);
        days.add(day, amount);
        orders.add(orderId, day, amount);
        returns.applyTo(orders, days, orderId, clockDay);
        forget();
    }

    /** Adds an interaction; true if it falls into the windows that end with the latest order. */
    boolean interact(int day) {
        interactions.add(day);
        forget();
        return day <= orderDay;
    }

    /** Drops days that no window reaches again: none ends before the latest order's day. */
    private void forget() {
        int lastDay = Math.max(orderDay, clockDay - LATEST_DAYS);
        days.forgetBefore(lastDay - OrderDays.YEAR + 1);
        interactions.forgetBefore(lastDay - OrderDays.YEAR + 1);
    }

    /** Whether an event of a day comes too late to be taken. */
    boolean isTooLate(int day) {
        return clock != NO_CLOCK && day < clockDay - LATEST_DAYS;
    }

    /** Sums up the windows that end with the day of the latest order. */
    void sum(WindowSums sums) {
        days.sum(orderDay, sums);
        interactions.sum(orderDay, sums);
    }

    /** The latest instant that is known of, in epoch milliseconds. */
    long clock() {
        return clock;
    }

    int clockDay() {
        return clockDay;
    }

    /** The day of the latest order. */
    int orderDay() {
        return orderDay;
    }

    /** The next day on which something changes in silence. */
    int nextDay() {
        return nextDay;
    }

    void nextDay(int day) {
        nextDay = day;
    }

    /** The day for which the customer stands among the due times. */
    int wakeDay() {
        return wakeDay;
    }

    void wakeDay(int day) {
        wakeDay = day;
    }

    TierStanding standing() {
        return standing;
    }

    OrderDays days() {
        return days;
    }

    WaitingReturns returns() {
        return returns;
    }

    KnownOrders orders() {
        return orders;
    }

    SeenEvents seen() {
        return seen;
    }
}
