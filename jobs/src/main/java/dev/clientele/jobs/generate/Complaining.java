package dev.clientele.jobs.generate;

import java.util.Optional;

/**
 * Complaints: opened after an order, then answered, resolved, now and then reopened, or never
 * resolved.
 */
final class Complaining {

    private static final double HOUR = 3_600_000;
    private static final double DAY = 24 * HOUR;
    private static final double LAST_ORDER_FACTOR = 3;

    private Complaining() {}

    /** Plans a complaint about some orders, of the customer's last one three times as likely. */
    static void planAfter(long orderTime, Customer customer) {
        RandomSource random = customer.random();
        boolean last = customer.purchases().remaining() == 0;
        double share = customer.world().config().rates().complaintShare();
        if (random.chance(last ? LAST_ORDER_FACTOR * share : share)) {
            String complaintId = customer.traits().id() + "-k" + customer.orders();
            long time = orderTime + (long) random.between(6 * HOUR, 7 * DAY);
            customer.agenda().plan(time, (when, who) -> open(when, complaintId, who));
        }
    }

    private static Optional<GeneratedEvent> open(long time, String complaintId, Customer customer) {
        RandomSource random = customer.random();
        customer.complaining(true);
        begin(time, complaintId, "opened", customer)
                .text("severity", random.oneOf(Catalogue.SEVERITIES))
                .text("category", random.oneOf(Catalogue.COMPLAINT_CATEGORIES));
        long answer = time + (long) random.between(0.5 * HOUR, 48 * HOUR);
        customer.agenda().plan(answer, (when, who) -> respond(when, complaintId, who));
        return customer.publish("complaint", time);
    }

    private static Optional<GeneratedEvent> respond(
            long time, String complaintId, Customer customer) {
        begin(time, complaintId, "responded", customer);
        if (customer.random().chance(0.9)) {
            planResolving(time, complaintId, customer);
        }
        return customer.publish("complaint", time);
    }

    private static Optional<GeneratedEvent> resolve(
            long time, String complaintId, Customer customer) {
        customer.complaining(false);
        begin(time, complaintId, "resolved", customer);
        if (customer.random().chance(0.06)) {
            long again = time + (long) customer.random().between(DAY, 10 * DAY);
            customer.agenda().plan(again, (when, who) -> reopen(when, complaintId, who));
        }
        return customer.publish("complaint", time);
    }

    private static Optional<GeneratedEvent> reopen(
            long time, String complaintId, Customer customer) {
        customer.complaining(true);
        begin(time, complaintId, "reopened", customer);
        planResolving(time, complaintId, customer);
        return customer.publish("complaint", time);
    }

    private static void planResolving(long now, String complaintId, Customer customer) {
        long time = now + (long) customer.random().between(2 * HOUR, 12 * DAY);
        customer.agenda().plan(time, (when, who) -> resolve(when, complaintId, who));
    }

    private static EventLine begin(
            long time, String complaintId, String status, Customer customer) {
        return customer.write("complaint", time)
                .text("complaintId", complaintId)
                .text("status", status);
    }
}
