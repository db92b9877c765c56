package dev.clientele.model.receipt;

import dev.clientele.model.decision.Receipt.Distance;
import dev.clientele.model.decision.Receipt.Keep;
import dev.clientele.model.decision.Receipt.Missing;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Condition.AllOf;
import dev.clientele.model.tier.Condition.AnyOf;
import dev.clientele.model.tier.Condition.Not;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.WeightedSum;
import java.util.List;

/** How far a customer is from the thresholds of a condition, exactly. */
final class Distances {

    private Distances() {}

    /** To keeping a tier; null for the lowest, which always holds, and an unknown one. */
    static Keep toKeep(TierPolicy policy, String tier, Metrics metrics, int day) {
        int rank = policy.rank(tier);
        if (rank <= 0) {
            return null;
        }
        return new Keep(tier, of(policy.tiers().get(rank).keep(), metrics, day));
    }

    /** What stands in the way of a condition that does not hold. */
    static Missing missing(Condition condition, Metrics metrics, int day) {
        Distance distance = of(condition, metrics, day);
        return new Missing(condition, distance.value(), distance.amount());
    }

    /** To a condition, in every dimension. */
    static Distance of(Condition condition, Metrics metrics, int day) {
        if (condition instanceof Comparison comparison) {
            MetricValue value = metrics.value(comparison.reference(), day);
            return leaf(condition, value, comparison.threshold(), metrics, day);
        }
        if (condition instanceof WeightedSum sum) {
            return leaf(condition, sum.sum(metrics, day), sum.atLeast(), metrics, day);
        }
        List<Distance> parts =
                parts(condition).stream().map(part -> of(part, metrics, day)).toList();
        return new Distance(condition, condition.holds(metrics, day), null, null, parts);
    }

    private static Distance leaf(
            Condition condition, MetricValue value, Fraction threshold, Metrics metrics, int day) {
        boolean holds = condition.holds(metrics, day);
        WideFraction amount =
                value == null ? null : value.toWide().minus(threshold.toWide()).absolute();
        return new Distance(condition, holds, value, amount, List.of());
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts();
        }
        if (condition instanceof AnyOf any) {
            return any.parts();
        }
        return condition instanceof Not not ? List.of(not.part()) : List.of();
    }
}
