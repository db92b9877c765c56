package dev.clientele.model.tier;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.Trend;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * One metric against one threshold.
 *
 * @param reference which metric, over which window
 * @param operator how to compare
 * @param threshold with what: money in currency units
 */
public record Comparison(MetricReference reference, Operator operator, Fraction threshold)
        implements Condition {

    /** How far ahead a metric that rises by one a day is looked at. */
    private static final int FARTHEST = 100_000;

    @Override
    public boolean holds(Metrics metrics, int day) {
        MetricValue value = metrics.value(reference, day);
        return value != null && operator.accepts(value.compareTo(threshold));
    }

    @Override
    public int nextChange(Metrics metrics, int day) {
        Trend trend = reference.metric().trend();
        if (trend == Trend.STEADY) {
            return Days.NEVER;
        }
        if (trend == Trend.VARIES || operator == Operator.EQUALS || reference.window().isYear()) {
            return metrics.nextChange(reference, day);
        }
        boolean falls = trend == Trend.FALLS;
        if (holds(metrics, day) != (falls == operator.isFloor())) {
            return Days.NEVER;
        }
        return firstChange(metrics, day, day + (falls ? reference.window().days() : FARTHEST));
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
        return new Comparison(reference, operator, threshold.times(ratio));
    }

    @Override
    public Condition yearBefore() {
        return new Comparison(reference.yearBefore(), operator, threshold);
    }

    @Override
    public void forEachMetric(Consumer<MetricReference> visitor) {
        visitor.accept(reference);
    }

    @Override
    public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
        if (!holds(metrics, day)) {
            visitor.accept(this);
        }
    }
}
