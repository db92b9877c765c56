package dev.clientele.jobs.generate;

import java.util.Optional;

/**
 * Returns: mostly within three weeks, some much later, and a few that arrive before their order.
 */
final class Returning {

    private static final double HOUR = 3_600_000;
    private static final double DAY = 24 * HOUR;

    private Returning() {}

    /** Plans, rarely, the whole return of an order that is placed at {@code orderTime}. */
    static void planEarly(long now, long orderTime, Customer customer) {
        RandomSource random = customer.random();
        double share = customer.world().config().rates().earlyReturnShare();
        long time = orderTime - (long) random.between(HOUR, 36 * HOUR);
        if (time <= now || !random.chance(share * customer.traits().returnProbability())) {
            return;
        }
        String orderId = customer.nextOrderId();
        customer.returnNextOrder();
        customer.agenda().plan(time, (when, who) -> sendBack(when, orderId, Optional.empty(), who));
    }

    /** Plans, sometimes, the return of some or all of an order with the amount in minor units. */
    static void planAfter(long orderTime, String orderId, long amount, Customer customer) {
        RandomSource random = customer.random();
        if (!random.chance(customer.traits().returnProbability())) {
            return;
        }
        long time = orderTime + (long) (DAY * delayInDays(random));
        Optional<Long> returned = returnedAmount(amount, random);
        customer.agenda().plan(time, (when, who) -> sendBack(when, orderId, returned, who));
    }

    private static double delayInDays(RandomSource random) {
        return random.chance(0.06) ? random.between(30, 300) : random.between(1, 21);
    }

    /** Empty for all of it without saying how much that is. */
    private static Optional<Long> returnedAmount(long amount, RandomSource random) {
        if (random.chance(0.6)) {
            return Optional.of(Math.max(1, (long) (amount * random.between(0.1, 0.9))));
        }
        return random.chance(0.5) ? Optional.of(amount) : Optional.empty();
    }

    private static Optional<GeneratedEvent> sendBack(
            long time, String orderId, Optional<Long> amount, Customer customer) {
        EventLine line = customer.write("return", time).text("orderId", orderId);
        amount.ifPresent(minorUnits -> line.money("amount", minorUnits));
        line.text("reason", customer.random().oneOf(Catalogue.RETURN_REASONS));
        return customer.publish("return", time);
    }
}
