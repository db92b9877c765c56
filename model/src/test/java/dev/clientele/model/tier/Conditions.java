package dev.clientele.model.tier;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import java.math.BigDecimal;
import java.util.List;

/** Conditions as a policy says them. Metrics without window take 0 days. */
public final class Conditions {

    private Conditions() {}

    public static Condition atLeast(Metric metric, int days, String threshold) {
        return new Comparison(
                MetricReference.of(metric, days), Operator.AT_LEAST, number(threshold));
    }

    public static Condition moreThan(Metric metric, int days, String threshold) {
        return new Comparison(
                MetricReference.of(metric, days), Operator.MORE_THAN, number(threshold));
    }

    public static Condition atMost(Metric metric, int days, String threshold) {
        return new Comparison(
                MetricReference.of(metric, days), Operator.AT_MOST, number(threshold));
    }

    public static Condition lessThan(Metric metric, int days, String threshold) {
        return new Comparison(
                MetricReference.of(metric, days), Operator.LESS_THAN, number(threshold));
    }

    public static Condition equalTo(Metric metric, int days, String threshold) {
        return new Comparison(MetricReference.of(metric, days), Operator.EQUALS, number(threshold));
    }

    public static Condition all(Condition... parts) {
        return new Condition.AllOf(List.of(parts));
    }

    public static Condition any(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }

    public static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    public static Condition weighted(String atLeast, WeightedSum.Part... parts) {
        return new WeightedSum(List.of(parts), number(atLeast));
    }

    public static WeightedSum.Part part(Metric metric, int days, String weight, String full) {
        return new WeightedSum.Part(MetricReference.of(metric, days), number(weight), number(full));
    }

    public static Fraction number(String decimal) {
        return Fraction.ofDecimal(new BigDecimal(decimal));
    }
}
