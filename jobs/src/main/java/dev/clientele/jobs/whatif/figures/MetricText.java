package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Metrics as the report shows them. */
final class MetricText {

    private static final int DAYS_A_YEAR = 365;

    private MetricText() {}

    /** Money with its decimals, whole numbers whole, the rest as the nearest double. */
    static BigDecimal number(MetricReference reference, MetricValue value, int decimals) {
        if (value instanceof Fraction fraction) {
            if (reference.metric().isMoney()) {
                return Money.toUnits(fraction.numerator(), decimals);
            }
            if (fraction.numerator() % fraction.denominator() == 0) {
                return BigDecimal.valueOf(fraction.numerator() / fraction.denominator());
            }
        }
        return BigDecimal.valueOf(value.toDouble());
    }

    /**
     * By what customers are ranked: spend in the longest window, else another amount of money, else
     * whatever is named first.
     */
    static Optional<MetricReference> ranking(Collection<MetricReference> named) {
        Optional<MetricReference> spend =
                named.stream()
                        .filter(reference -> reference.metric() == Metric.SPEND)
                        .max(Comparator.comparingInt(MetricText::length));
        return spend.or(() -> named.stream().filter(it -> it.metric().isMoney()).findFirst())
                .or(() -> named.stream().findFirst());
    }

    private static int length(MetricReference reference) {
        return reference.window().isYear() ? DAYS_A_YEAR : reference.window().days();
    }
}
