package dev.clientele.benchmarks.windows;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The right answers by plain reckoning: all orders are kept, and in the end the windows of each
 * customer are summed up.
 */
public final class OrderBook {

    private final CivilCalendar calendar;
    private final Map<String, Map<String, Order>> ordersByCustomer = new HashMap<>();

    private record Order(int day, long amount) {}

    /**
     * An empty book.
     *
     * @param calendar of the policy's time zone
     */
    public OrderBook(CivilCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Enters an event, if it is an order that the book does not have yet.
     *
     * @param event any valid event, in any order
     */
    public void add(CustomerEvent event) {
        if (event.body() instanceof EventBody.Order order) {
            ordersByCustomer
                    .computeIfAbsent(event.customerId(), id -> new HashMap<>())
                    .putIfAbsent(
                            event.eventId(),
                            new Order(calendar.dayOf(event.time()), order.amount()));
        }
    }

    /**
     * Sums up.
     *
     * @return an answer for each customer with an order, as of the day of the latest one
     */
    public WindowAnswers answers() {
        WindowAnswers answers = new WindowAnswers();
        ordersByCustomer.forEach(
                (customer, orders) -> answers.put(answer(customer, orders.values())));
        return answers;
    }

    private static WindowAnswer answer(String customer, Collection<Order> orders) {
        int day = orders.stream().mapToInt(Order::day).max().orElseThrow();
        long[] of30 = sum(orders, day, 30);
        long[] of90 = sum(orders, day, 90);
        long[] of365 = sum(orders, day, 365);
        return new WindowAnswer(
                customer, day, of30[0], of30[1], of90[0], of90[1], of365[0], of365[1]);
    }

    /** Number and amount of the orders of a window. */
    private static long[] sum(Collection<Order> orders, int lastDay, int days) {
        long[] amounts =
                orders.stream()
                        .filter(order -> order.day() > lastDay - days)
                        .mapToLong(Order::amount)
                        .toArray();
        return new long[] {amounts.length, Arrays.stream(amounts).sum()};
    }
}
