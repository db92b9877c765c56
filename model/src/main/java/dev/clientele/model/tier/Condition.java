package dev.clientele.model.tier;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** A condition on a customer's metrics. */
public sealed interface Condition
        permits Condition.AllOf, Condition.AnyOf, Condition.Not, Comparison, WeightedSum {

    /**
     * Whether the condition holds on a day.
     *
     * @param metrics the customer's
     * @param day the day of the clock, or a later one if nothing happens until then
     * @return exact, but for model numbers
     */
    boolean holds(Metrics metrics, int day);

    /**
     * The next day on which the condition may hold or not hold any more, if nothing happens.
     *
     * @param metrics the customer's
     * @param day the day from which to look
     * @return a day after {@code day}, not later than the next change; {@link Days#NEVER} if it
     *     stays as it is
     */
    int nextChange(Metrics metrics, int day);

    /**
     * The condition with every {@code atLeast} and {@code moreThan} threshold multiplied.
     *
     * @param ratio what to multiply with
     * @return the condition of keeping a tier
     * @throws ArithmeticException if a threshold becomes longer than 18 digits
     */
    Condition relaxed(BigDecimal ratio);

    /**
     * The condition over the years before those that it looks at.
     *
     * @return the same but for windows that are years which go on
     */
    Condition yearBefore();

    /**
     * The condition of keeping a tier that is entered by this one and says nothing of keeping: the
     * relaxed one. What was earned in a year counts to the end of the next.
     *
     * @param ratio what to multiply the floors with
     * @return holds wherever this does, for ratios up to 1
     * @throws ArithmeticException if a threshold becomes longer than 18 digits
     */
    default Condition toKeep(BigDecimal ratio) {
        Condition relaxed = relaxed(ratio);
        Condition before = relaxed.yearBefore();
        return before.equals(relaxed) ? relaxed : new AnyOf(List.of(relaxed, before));
    }

    /**
     * Visits every metric the condition looks at, in the order it names them.
     *
     * @param visitor is given each metric with its window
     */
    void forEachMetric(Consumer<MetricReference> visitor);

    /**
     * Visits every comparison that does not hold and stands in the way.
     *
     * @param metrics the customer's
     * @param day the day
     * @param visitor is given the comparison or weighted sum
     */
    void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor);

    /**
     * Holds if all parts hold.
     *
     * @param parts at least one
     */
    record AllOf(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Metrics metrics, int day) {
            for (Condition part : parts) {
                if (!part.holds(metrics, day)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int nextChange(Metrics metrics, int day) {
            return earliestChange(parts, metrics, day);
        }

        @Override
        public Condition relaxed(BigDecimal ratio) {
            return new AllOf(relaxedParts(parts, ratio));
        }

        @Override
        public Condition yearBefore() {
            return new AllOf(parts.stream().map(Condition::yearBefore).toList());
        }

        @Override
        public void forEachMetric(Consumer<MetricReference> visitor) {
            parts.forEach(part -> part.forEachMetric(visitor));
        }

        @Override
        public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
            parts.forEach(part -> part.forEachMissing(metrics, day, visitor));
        }
    }

    /**
     * Holds if at least one part holds.
     *
     * @param parts at least one
     */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Metrics metrics, int day) {
            for (Condition part : parts) {
                if (part.holds(metrics, day)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int nextChange(Metrics metrics, int day) {
            return earliestChange(parts, metrics, day);
        }

        @Override
        public Condition relaxed(BigDecimal ratio) {
            return new AnyOf(relaxedParts(parts, ratio));
        }

        @Override
        public Condition yearBefore() {
            return new AnyOf(parts.stream().map(Condition::yearBefore).toList());
        }

        @Override
        public void forEachMetric(Consumer<MetricReference> visitor) {
            parts.forEach(part -> part.forEachMetric(visitor));
        }

        @Override
        public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
            if (holds(metrics, day)) {
                return;
            }
            parts.forEach(part -> part.forEachMissing(metrics, day, visitor));
        }
    }

    /**
     * Holds if its part does not, also when the part's metric is not known.
     *
     * @param part what may not hold
     */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Metrics metrics, int day) {
            return !part.holds(metrics, day);
        }

        @Override
        public int nextChange(Metrics metrics, int day) {
            return part.nextChange(metrics, day);
        }

        @Override
        public Condition relaxed(BigDecimal ratio) {
            return new Not(part.relaxed(ratio));
        }

        @Override
        public Condition yearBefore() {
            return new Not(part.yearBefore());
        }

        @Override
        public void forEachMetric(Consumer<MetricReference> visitor) {
            part.forEachMetric(visitor);
        }

        @Override
        public void forEachMissing(Metrics metrics, int day, Consumer<Condition> visitor) {
            if (!holds(metrics, day)) {
                visitor.accept(this);
            }
        }
    }

    private static int earliestChange(List<Condition> parts, Metrics metrics, int day) {
        int earliest = Days.NEVER;
        for (Condition part : parts) {
            earliest = Math.min(earliest, part.nextChange(metrics, day));
        }
        return earliest;
    }

    private static List<Condition> relaxedParts(List<Condition> parts, BigDecimal ratio) {
        return parts.stream().map(part -> part.relaxed(ratio)).toList();
    }
}
