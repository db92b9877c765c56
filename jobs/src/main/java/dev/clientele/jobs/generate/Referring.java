package dev.clientele.jobs.generate;

import java.util.Optional;

/** Friends whom content customers invite; some of them register, and some of those buy. */
final class Referring {

    private static final double DAY = 86_400_000;

    private Referring() {}

    static void planAfter(long orderTime, Customer customer) {
        RandomSource random = customer.random();
        double share = customer.world().config().rates().referralShare();
        if (random.chance(share * customer.traits().satisfaction())) {
            String refereeId = customer.traits().id() + "-friend-" + customer.orders();
            long time = orderTime + (long) random.between(DAY / 24, 10 * DAY);
            customer.agenda().plan(time, (when, who) -> invite(when, refereeId, who));
        }
    }

    private static Optional<GeneratedEvent> invite(long time, String refereeId, Customer customer) {
        if (customer.random().chance(0.5)) {
            long next = time + (long) customer.random().between(DAY / 24, 14 * DAY);
            customer.agenda().plan(next, (when, who) -> register(when, refereeId, who));
        }
        return report(time, refereeId, "invited", customer);
    }

    private static Optional<GeneratedEvent> register(
            long time, String refereeId, Customer customer) {
        if (customer.random().chance(0.6)) {
            long next = time + (long) customer.random().between(DAY / 24, 30 * DAY);
            customer.agenda()
                    .plan(next, (when, who) -> report(when, refereeId, "first-order", who));
        }
        return report(time, refereeId, "registered", customer);
    }

    private static Optional<GeneratedEvent> report(
            long time, String refereeId, String stage, Customer customer) {
        customer.write("referral", time).text("refereeId", refereeId).text("stage", stage);
        return customer.publish("referral", time);
    }
}
