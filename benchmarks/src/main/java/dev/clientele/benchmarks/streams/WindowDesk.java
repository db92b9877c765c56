package dev.clientele.benchmarks.streams;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.CivilCalendar;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is done with a customer: load the row, apply what is due and what has happened, decide, send
 * and save. An event that is seen again or can't be used changes nothing.
 *
 * <p>The store of due times has a customer's next downgrade, or an earlier day: that day is only
 * put off when it comes, as it moves with each order.
 */
final class WindowDesk {

    private static final int DECIMALS = 2;

    private final KeyValueStore<Bytes, byte[]> rows;
    private final DueTimes dueTimes;
    private final CivilCalendar calendar;
    private final String currency;
    private final Outbox outbox;
    private final CustomerRow row;
    private final WindowSums sums = new WindowSums();
    private String customerId;
    private byte[] id;
    private long orderId;

    /** Takes what is to be sent. */
    interface Outbox {

        /** Sends to a topic of {@link WindowProcessor#TOPICS}. */
        void send(String topic, byte[] customerId, byte[] record);
    }

    /**
     * A desk.
     *
     * @param rows a row a customer
     * @param orders what {@link KnownOrders} does not have room for
     * @param dueTimes when to look at whom
     * @param rules calendar and currency
     * @param outbox takes what is to be sent
     */
    WindowDesk(
            KeyValueStore<Bytes, byte[]> rows,
            KeyValueStore<Bytes, byte[]> orders,
            KeyValueStore<Bytes, byte[]> dueTimes,
            EngineRules rules,
            Outbox outbox) {
        this.rows = rows;
        this.dueTimes = new DueTimes(dueTimes);
        this.calendar = rules.calendar();
        this.currency = rules.currency();
        this.outbox = outbox;
        this.row = new CustomerRow(new KnownOrders(orders));
    }

    /** Applies an event. */
    void receive(CustomerEvent event) {
        turnTo(event.customerId());
        Bytes key = Bytes.wrap(id);
        row.read(id, rows.get(key));
        long eventId = IdHash.of(event.eventId());
        int day = calendar.dayOf(event.time());
        if (row.seen().contains(eventId, Math.max(row.clock(), event.time()))
                || !isAdmitted(event.body(), day)) {
            return;
        }
        catchUp(day);
        row.reach(event.time(), day);
        boolean changed = apply(event.body(), day);
        row.seen().add(eventId, row.clock());
        if (decide(isEnrolling(event.body())) || changed) {
            lookAhead();
        }
        rows.put(key, row.write());
    }

    /** Applies all that is due up to an instant, to everybody. */
    void reach(long instant) {
        for (var due = dueTimes.upTo(instant); !due.isEmpty(); due = dueTimes.upTo(instant)) {
            due.forEach(entry -> wake(entry.customerId(), entry.time()));
        }
    }

    private void wake(String customer, long time) {
        turnTo(customer);
        Bytes key = Bytes.wrap(id);
        row.read(id, rows.get(key));
        catchUp(calendar.dayOf(time));
        int next = RetailTiers.downgradeDay(row);
        dueTimes.move(customer, time, calendar.startOf(next));
        row.wakeDay(next);
        rows.put(key, row.write());
    }

    private void turnTo(String customer) {
        customerId = customer;
        id = customer.getBytes(StandardCharsets.UTF_8);
    }

    private boolean isAdmitted(EventBody body, int day) {
        if (row.isTooLate(day)) {
            return false;
        }
        if (body instanceof EventBody.Order order) {
            orderId = IdHash.of(order.orderId());
            return isOwn(order.currency()) && !row.orders().find(orderId);
        }
        if (body instanceof EventBody.Return back) {
            orderId = IdHash.of(back.orderId());
            return !row.orders().find(orderId) || minor(back.amount()) <= row.orders().left();
        }
        return !(body instanceof EventBody.Cost cost) || isOwn(cost.currency());
    }

    private boolean isOwn(String eventsCurrency) {
        return eventsCurrency == null || eventsCurrency.equals(currency);
    }

    /** More than any order if it has too many decimals. */
    private static long minor(BigDecimal amount) {
        try {
            return amount == null ? WaitingReturns.ALL : Money.toMinor(amount, DECIMALS);
        } catch (ArithmeticException tooManyDecimals) {
            return Long.MAX_VALUE;
        }
    }

    /** Boundaries of days up to one. */
    private void catchUp(int day) {
        while (row.nextDay() <= day) {
            row.reach(calendar.startOf(row.nextDay()), row.nextDay());
            decide(false);
            row.nextDay(RetailTiers.nextDay(row));
        }
    }

    /** True if orders have changed. */
    private boolean apply(EventBody body, int day) {
        if (body instanceof EventBody.Order order) {
            row.order(orderId, day, order.amount());
            sendSums();
            return true;
        }
        if (body instanceof EventBody.Interaction && row.interact(day)) {
            sendSums();
        }
        if (body instanceof EventBody.Return back) {
            long amount = minor(back.amount());
            if (row.orders().find(orderId)) {
                WaitingReturns.giveBack(row.orders(), row.days(), amount);
                return true;
            }
            row.returns().add(orderId, amount, row.clockDay());
        }
        return false;
    }

    private void sendSums() {
        row.sum(sums);
        outbox.send(WindowProcessor.WINDOWS, id, sums.write(row.orderDay()));
    }

    private static boolean isEnrolling(EventBody body) {
        return body instanceof EventBody.Order
                || body instanceof EventBody.Interaction
                || body instanceof EventBody.Balance
                || body instanceof EventBody.Profile;
    }

    /** True if anything changes about the tier. */
    private boolean decide(boolean enrols) {
        int before = row.standing().tier();
        boolean changed = true;
        if (before != TierStanding.NO_TIER) {
            changed = RetailTiers.decide(row);
        } else if (enrols) {
            RetailTiers.enrol(row);
        } else {
            return false;
        }
        int after = row.standing().tier();
        if (after != before) {
            byte[] change = RetailTiers.change(before, after, row.clock());
            outbox.send(WindowProcessor.TIERS, id, change);
        }
        return changed;
    }

    private void lookAhead() {
        row.nextDay(RetailTiers.nextDay(row));
        int downgrade = RetailTiers.downgradeDay(row);
        if (downgrade < row.wakeDay()) {
            dueTimes.move(customerId, calendar.startOf(row.wakeDay()), calendar.startOf(downgrade));
            row.wakeDay(downgrade);
        }
    }
}
