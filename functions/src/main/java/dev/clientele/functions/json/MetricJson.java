package dev.clientele.functions.json;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricValue;
import java.io.IOException;

/** Writes a metric's value: money with its decimals, whole numbers whole, the rest unrounded. */
final class MetricJson {

    private MetricJson() {}

    static void write(
            JsonRecord record, String field, Metric metric, MetricValue value, int decimals)
            throws IOException {
        if (value == null) {
            return;
        }
        if (metric.isMoney() && value instanceof Fraction money) {
            record.money(field, money.numerator(), decimals);
            return;
        }
        number(record, field, value);
    }

    static void number(JsonRecord record, String field, MetricValue value) throws IOException {
        if (value instanceof Fraction fraction
                && fraction.numerator() % fraction.denominator() == 0) {
            record.whole(field, fraction.numerator() / fraction.denominator());
            return;
        }
        record.number(field, value.toDouble());
    }
}
