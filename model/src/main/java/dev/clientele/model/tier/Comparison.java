package dev.clientele.model.tier;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.Trend;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * One metric against one threshold.
 *
 * @param metric which metric
 * @param days its window; 0 without
 * @param operator how to compare
 * @param threshold with what: money in currency units
 */
public record Comparison(Metric metric, int days, Operator operator, Fraction threshold)
        implements Condition {

    /** How far ahead a metric that rises by one a day is looked at. */
    private static final int FARTHEST = 100_000;

    @Override
    public boolean holds(Metrics metrics, int day) {
        MetricValue value = metrics.value(metric, days, day);
        return value != null && operator.accepts(value.compareTo(threshold));
    }

    @Override
    public int nextChange(Metrics metrics, int day) {
        Trend trend = metric.trend();
        if (trend == Trend.STEADY) {
            return Days.NEVER;
        }
        if (trend == Trend.VARIES || operator == Operator.EQUALS) {
            return metrics.nextChange(metric, days, day);
        }
        boolean falls = trend == Trend.FALLS;
        if (holds(metrics, day) != (falls == operator.isFloor())) {
            return Days.NEVER;
        }
        return firstChange(metrics, day, day + (falls ? days : FARTHEST));
    }

    /** A metric that only falls, or only rises, crosses the threshold once: bisect. */
    private int firstChange(Metrics metrics, int day, int lastDay) {
        boolean now = holds(metrics, day);
        if (holds(metrics, lastDay) == now) {
            return Days.NEVER;
        }
        int same = day;
        int changed = lastDay;
        while (changed - same > 1) {
            int middle = (same + changed) >>> 1;
            if (holds(metrics, middle) == now) {
                same = middle;
            } else {
                changed = middle;
            }
        }
        return changed;
    }

    @Override
    public Condition relaxed(BigDecimal ratio) {
        if (!operator.isFloor()) {
            return this;
        }
        return new Comparison(metric, days, operator, threshold.times(ratio));
    }

    @Override
    public void forEachMetric(MetricVisitor visitor) {
        visitor.visit(metric, days);
    }

    @Override
    public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
        if (!holds(metrics, day)) {
            visitor.accept(this);
        }
    }
}
