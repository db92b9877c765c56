package dev.clientele.jobs.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A way to order customers by how likely it is that they do not order.
 *
 * @param name as in files
 * @param label for people
 * @param isChance whether the score is 100 x a chance
 * @param score the higher, the less likely an order
 */
record Scorer(String name, String label, boolean isChance, ToDoubleFunction<JudgedCustomer> score) {

    private static final List<Integer> SILENT_DAYS = List.of(60, 90, 120, 180);

    /**
     * The score in use, those it is chosen from, and what needs no model.
     *
     * @param hasLearned whether there is a learned chance
     * @param isChance whether the score in use is one: no points of signals are added
     */
    static List<Scorer> all(boolean hasLearned, boolean isChance) {
        List<Scorer> scorers = new ArrayList<>();
        scorers.add(
                new Scorer("churn_score", "score in use", isChance, JudgedCustomer::churnScore));
        if (hasLearned) {
            scorers.add(new Scorer("learned", "learned", true, JudgedCustomer::learned));
        }
        scorers.add(new Scorer("models", "models", true, JudgedCustomer::models));
        scorers.add(
                new Scorer(
                        "recency_days",
                        "days since the last purchase",
                        false,
                        customer -> customer.traits().silenceDays()));
        scorers.add(
                new Scorer(
                        "repeats",
                        "few repeat purchases",
                        false,
                        customer -> -customer.traits().x()));
        for (int days : SILENT_DAYS) {
            scorers.add(
                    new Scorer(
                            "silent-" + days + "-days",
                            "silent for " + days + " days",
                            false,
                            customer -> customer.traits().silenceDays() >= days ? 1 : 0));
        }
        return scorers;
    }
}
