package dev.clientele.jobs.generate;

import java.util.Optional;
import java.util.OptionalLong;

/** Orders, the visits that lead to them, and the planning of all that may follow. */
final class Ordering {

    private static final double MINUTE = 60_000;
    private static final int MOST_LINES = 3;

    private Ordering() {}

    /** Plans the customer's next order, if there will be one, and a visit shortly before it. */
    static void planNext(long now, Customer customer) {
        OptionalLong planned = customer.purchases().next();
        if (planned.isEmpty()) {
            return;
        }
        long time = planned.getAsLong();
        customer.agenda().plan(time, Ordering::place);
        long visit = time - (long) customer.random().between(MINUTE, 20 * MINUTE);
        if (visit > now) {
            customer.agenda().plan(visit, Browsing::visit);
        }
        Returning.planEarly(now, time, customer);
    }

    static Optional<GeneratedEvent> place(long time, Customer customer) {
        boolean returned = customer.isNextOrderReturned();
        long amount = amount(customer);
        String orderId = customer.order(time);
        Optional<GeneratedEvent> event = write(time, orderId, amount, customer);
        if (!returned) {
            Returning.planAfter(time, orderId, amount, customer);
        }
        Surveying.planAfter(time, customer);
        Complaining.planAfter(time, customer);
        Referring.planAfter(time, customer);
        planNext(time, customer);
        return event;
    }

    private static Optional<GeneratedEvent> write(
            long time, String orderId, long amount, Customer customer) {
        PopulationConfig config = customer.world().config();
        CustomerTraits traits = customer.traits();
        EventLine line =
                customer.write("order", time)
                        .text("orderId", orderId)
                        .money("amount", amount)
                        .text("currency", config.currency().getCurrencyCode())
                        .money("margin", (long) (amount * traits.marginRate()))
                        .text("channel", channel(customer))
                        .open("lines", '[');
        writeLines(amount, line, customer);
        line.close(']');
        return customer.publish("order", time);
    }

    private static void writeLines(long amount, EventLine line, Customer customer) {
        RandomSource random = customer.random();
        long left = amount;
        for (int number = random.below(MOST_LINES); number > 0; number--) {
            long part = (long) (left * random.between(0.2, 0.7));
            writeLine(part, line, customer);
            left -= part;
        }
        writeLine(left, line, customer);
    }

    private static void writeLine(long amount, EventLine line, Customer customer) {
        RandomSource random = customer.random();
        int categories = Catalogue.CATEGORIES.length;
        int away = (int) (categories * StrictMath.pow(random.uniform(), 3));
        int category = (customer.traits().firstCategory() + away) % categories;
        line.openElement()
                .text("sku", "sku-" + (1000 * (category + 1) + random.below(400)))
                .text("category", Catalogue.CATEGORIES[category])
                .text("brand", random.oneOf(Catalogue.BRANDS))
                .number("quantity", 1 + random.below(3))
                .money("amount", amount)
                .close('}');
    }

    /** Gamma with shape p and the customer's own mean; at least one minor unit. */
    private static long amount(Customer customer) {
        PopulationConfig config = customer.world().config();
        double p = config.value().p();
        double amount = customer.traits().meanOrderValue() * customer.random().gamma(p) / p;
        double minorUnits =
                amount * StrictMath.pow(10, config.currency().getDefaultFractionDigits());
        return Math.max(1, Math.round(minorUnits));
    }

    private static String channel(Customer customer) {
        return customer.random().chance(0.8)
                ? customer.traits().channel()
                : customer.random().oneOf(Catalogue.ORDER_CHANNELS);
    }
}
