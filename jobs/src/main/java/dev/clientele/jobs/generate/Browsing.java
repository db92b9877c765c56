package dev.clientele.jobs.generate;

import java.util.Optional;

/**
 * Visits, opened messages, clicks and the like.
 *
 * <p>A customer browses most in the days after an order, less when the orders are coming to an end,
 * and ever less once they have.
 */
final class Browsing {

    private static final double DAY = 86_400_000;
    private static final double AFTER_ORDER_BOOST = 2;
    private static final double AFTER_ORDER_DAYS = 5;
    private static final double FADING_DAYS = 30;
    private static final double GONE_AFTER_DAYS = 150;

    private Browsing() {}

    /** Plans the next moment at which the customer might browse. */
    static void planNext(long now, Customer customer) {
        CustomerTraits traits = customer.traits();
        BehaviourRates rates = customer.world().config().rates();
        double usual =
                rates.interactionsPerDay()
                        + rates.interactionsPerOrder() * traits.purchaseRatePerDay();
        double most = usual * traits.engagement() * (1 + AFTER_ORDER_BOOST);
        if (most > 0) {
            double days = customer.random().exponential() / most;
            customer.agenda().plan(customer.world().rhythm().after(now, days), Browsing::browse);
        }
    }

    /** Browses, or does not if the customer is less active than at most. */
    static Optional<GeneratedEvent> browse(long time, Customer customer) {
        if (isGone(time, customer)) {
            return Optional.empty();
        }
        planNext(time, customer);
        boolean active = customer.random().chance(activity(time, customer));
        return active ? interact(time, kind(customer), customer) : Optional.empty();
    }

    static Optional<GeneratedEvent> visit(long time, Customer customer) {
        return interact(time, "visit", customer);
    }

    private static Optional<GeneratedEvent> interact(long time, String kind, Customer customer) {
        customer.write("interaction", time)
                .text("kind", kind)
                .text("channel", channel(kind, customer));
        return customer.publish("interaction", time);
    }

    /** From 0 to 1, 1 being the most active moment of the customer's life. */
    private static double activity(long time, Customer customer) {
        double days = daysSinceOrder(time, customer);
        double boost = AFTER_ORDER_BOOST * StrictMath.exp(-days / AFTER_ORDER_DAYS);
        return willingness(days, customer) * (1 + boost) / (1 + AFTER_ORDER_BOOST);
    }

    private static double willingness(double days, Customer customer) {
        if (customer.purchases().hasOrderAhead(customer.latestOrder())) {
            return customer.purchases().remaining() == 0 ? 0.6 : 1;
        }
        return 0.6 * StrictMath.exp(-days / FADING_DAYS);
    }

    private static boolean isGone(long time, Customer customer) {
        return !customer.purchases().hasOrderAhead(customer.latestOrder())
                && daysSinceOrder(time, customer) > GONE_AFTER_DAYS;
    }

    private static double daysSinceOrder(long time, Customer customer) {
        return customer.orders() == 0 ? GONE_AFTER_DAYS : (time - customer.latestOrder()) / DAY;
    }

    private static String kind(Customer customer) {
        return customer.random().chance(0.08)
                ? customer.random().oneOf(Catalogue.RARE_INTERACTIONS)
                : customer.random().oneOf(Catalogue.INTERACTIONS);
    }

    private static String channel(String kind, Customer customer) {
        return switch (kind) {
            case "open", "click", "reply" -> customer.random().oneOf(Catalogue.MESSAGE_CHANNELS);
            case "store-visit", "event" -> "store";
            default -> customer.traits().channel();
        };
    }
}
