package dev.clientele.jobs.generate;

import java.util.Optional;

/** Surveys some days after an order; their scores follow the customer's mood. */
final class Surveying {

    private static final double DAY = 86_400_000;

    private Surveying() {}

    static void planAfter(long orderTime, Customer customer) {
        RandomSource random = customer.random();
        double share = customer.world().config().rates().surveyShare();
        if (random.chance(share)) {
            plan(orderTime, 1, 5, Surveying::answerSatisfaction, customer);
        }
        if (random.chance(share / 2)) {
            plan(orderTime, 5, 15, Surveying::answerRecommendation, customer);
        }
    }

    private static void plan(
            long orderTime, double fromDays, double toDays, Moment answer, Customer customer) {
        double days = customer.random().between(fromDays, toDays);
        customer.agenda().plan(orderTime + (long) (DAY * days), answer);
    }

    private static Optional<GeneratedEvent> answerSatisfaction(long time, Customer customer) {
        customer.write("survey", time)
                .text("kind", "csat")
                .number("score", 1 + score(4, customer))
                .number("scaleMax", 5)
                .text("dimension", customer.random().oneOf(Catalogue.SURVEY_DIMENSIONS));
        return customer.publish("survey", time);
    }

    private static Optional<GeneratedEvent> answerRecommendation(long time, Customer customer) {
        customer.write("survey", time).text("kind", "nps").number("score", score(10, customer));
        return customer.publish("survey", time);
    }

    private static long score(int highest, Customer customer) {
        double feeling = customer.mood() + 0.12 * customer.random().gaussian();
        return Math.round(highest * Math.max(0, Math.min(1, feeling)));
    }
}
