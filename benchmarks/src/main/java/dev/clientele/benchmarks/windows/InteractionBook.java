package dev.clientele.benchmarks.windows;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.CivilCalendar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The right answers on interactions by plain reckoning: the days of all of them are kept, and in
 * the end the windows of each customer with an order are counted.
 */
public final class InteractionBook {

    private final CivilCalendar calendar;
    private final Map<String, Days> customers = new HashMap<>();

    private static final class Days {
        private int[] interactions = new int[4];
        private int size;
        private int ofLatestOrder = Integer.MIN_VALUE;

        void add(int day) {
            if (size == interactions.length) {
                interactions = Arrays.copyOf(interactions, 2 * size);
            }
            interactions[size] = day;
            size++;
        }

        long of(int days) {
            return Arrays.stream(interactions, 0, size)
                    .filter(day -> day <= ofLatestOrder && day > ofLatestOrder - days)
                    .count();
        }
    }

    /**
     * An empty book.
     *
     * @param calendar of the policy's time zone
     */
    public InteractionBook(CivilCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Enters an event, if it is an interaction or an order.
     *
     * @param event one that counts: no copy of another, in any order
     */
    public void add(CustomerEvent event) {
        if (event.body() instanceof EventBody.Interaction) {
            of(event).add(calendar.dayOf(event.time()));
        }
        if (event.body() instanceof EventBody.Order) {
            Days days = of(event);
            days.ofLatestOrder = Math.max(days.ofLatestOrder, calendar.dayOf(event.time()));
        }
    }

    private Days of(CustomerEvent event) {
        return customers.computeIfAbsent(event.customerId(), id -> new Days());
    }

    /**
     * Counts.
     *
     * @return an answer for each customer with an order, as of the day of the latest one
     */
    public Answers answers() {
        AnswerCount count = new AnswerCount();
        customers.forEach(
                (customer, days) -> {
                    if (days.ofLatestOrder != Integer.MIN_VALUE) {
                        count.add(InteractionAnswer.TOPIC, answer(customer, days).checksum());
                    }
                });
        return count.answers();
    }

    private static InteractionAnswer answer(String customer, Days days) {
        return new InteractionAnswer(
                customer, days.ofLatestOrder, days.of(30), days.of(90), days.of(365));
    }
}
