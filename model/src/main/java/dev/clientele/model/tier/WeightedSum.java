package dev.clientele.model.tier;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * A weighted sum of metrics, each counted up to where it is full; an unknown metric gives no
 * points.
 *
 * @param parts at least one
 * @param atLeast the least sum
 */
public record WeightedSum(List<Part> parts, Fraction atLeast) implements Condition {

    /** Copies the parts. */
    public WeightedSum {
        parts = List.copyOf(parts);
    }

    /**
     * One metric of the sum: weight x min(1, value / full).
     *
     * @param reference which metric, over which window
     * @param weight the most points it gives, not negative
     * @param full the value that gives all points, over 0
     */
    public record Part(MetricReference reference, Fraction weight, Fraction full) {

        WideFraction points(Metrics metrics, int day) {
            MetricValue value = metrics.value(reference, day);
            if (value == null) {
                return WideFraction.ZERO;
            }
            if (value.compareTo(full) >= 0) {
                return weight.toWide();
            }
            return weight.toWide().times(value.toWide().dividedBy(full.toWide()));
        }
    }

    /**
     * The sum of the points.
     *
     * @param metrics the customer's
     * @param day the day
     * @return exact
     */
    public WideFraction sum(Metrics metrics, int day) {
        WideFraction sum = WideFraction.ZERO;
        for (Part part : parts) {
            sum = sum.plus(part.points(metrics, day));
        }
        return sum;
    }

    @Override
    public boolean holds(Metrics metrics, int day) {
        return sum(metrics, day).compareTo(atLeast) >= 0;
    }

    @Override
    public int nextChange(Metrics metrics, int day) {
        int earliest = Days.NEVER;
        for (Part part : parts) {
            earliest = Math.min(earliest, metrics.nextChange(part.reference(), day));
        }
        return earliest;
    }

    @Override
    public Condition relaxed(BigDecimal ratio) {
        return new WeightedSum(parts, atLeast.times(ratio));
    }

    @Override
    public Condition yearBefore() {
        List<Part> before =
                parts.stream()
                        .map(it -> new Part(it.reference().yearBefore(), it.weight(), it.full()))
                        .toList();
        return new WeightedSum(before, atLeast);
    }

    @Override
    public void forEachMetric(Consumer<MetricReference> visitor) {
        parts.forEach(part -> visitor.accept(part.reference()));
    }

    @Override
    public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
        if (!holds(metrics, day)) {
            visitor.accept(this);
        }
    }
}
