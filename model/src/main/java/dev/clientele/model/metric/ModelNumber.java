package dev.clientele.model.metric;

import java.math.BigDecimal;

/**
 * A number that a model computed in floating point; compared by the exact value of its double.
 *
 * @param value finite
 */
public record ModelNumber(double value) implements MetricValue {

    @Override
    public int compareTo(Fraction threshold) {
        return toWide().compareTo(threshold);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public WideFraction toWide() {
        return WideFraction.ofDecimal(new BigDecimal(value));
    }
}
