package dev.clientele.model.customer;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Churn rules and learned chances of all kinds. */
final class RandomChurn {

    private RandomChurn() {}

    static Arbitrary<ChurnRule> rules() {
        Arbitrary<ChurnRule.SignalPoints> signals =
                Combinators.combine(points(), points(), points(), points(), points())
                        .as(ChurnRule.SignalPoints::new);
        return Combinators.combine(
                        Arbitraries.of(30, 90, 365),
                        Arbitraries.integers().between(1, 100).list().ofSize(4),
                        Arbitraries.of(0, 14, 60),
                        signals,
                        Arbitraries.of(1, 45, 180, 400).injectNull(0.4),
                        Arbitraries.of(0, 0, 1, 30, 200),
                        actions())
                .as(
                        (horizon, levels, coolDown, points, lapsed, quiet, actions) -> {
                            List<Integer> sorted = levels.stream().sorted().toList();
                            return new ChurnRule(
                                    horizon,
                                    sorted.get(1),
                                    sorted.get(2),
                                    sorted.get(3),
                                    sorted.get(0),
                                    coolDown,
                                    points,
                                    lapsed,
                                    quiet,
                                    actions);
                        });
    }

    private static Arbitrary<Double> points() {
        return Arbitraries.of(0., 5., 12.3, 40.);
    }

    private static Arbitrary<ChurnActions> actions() {
        Arbitrary<ChurnActions.Rule> rules =
                Combinators.combine(
                                Arbitraries.of(ChurnReason.Code.values()).injectNull(0.5),
                                Arbitraries.of("member", "silver", "gold").injectNull(0.5),
                                Arbitraries.of(ChurnLevel.WATCH, ChurnLevel.HIGH).injectNull(0.5),
                                Arbitraries.of(Relationship.values()).injectNull(0.5),
                                Arbitraries.of("call", "letter"))
                        .as(ChurnActions.Rule::new);
        return rules.list().ofMaxSize(3).map(ChurnActions::new);
    }

    /** Weights of a size at which each feature can move the chance; some have none. */
    static Arbitrary<LearnedChance> learned() {
        Arbitrary<Double> sizes =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0.)),
                        Tuple.of(2, Arbitraries.doubles().between(0, 1)));
        return Combinators.combine(
                        Arbitraries.doubles().between(-3, 3),
                        sizes.list().ofSize(ChurnFeature.values().length))
                .as(
                        (intercept, list) -> {
                            double[] weights = new double[list.size()];
                            for (ChurnFeature feature : ChurnFeature.values()) {
                                double scale = feature == ChurnFeature.SILENCE ? 0.02 : 1;
                                weights[feature.ordinal()] =
                                        feature.direction() * scale * list.get(feature.ordinal());
                            }
                            return new LearnedChance(intercept, weights);
                        });
    }
}
