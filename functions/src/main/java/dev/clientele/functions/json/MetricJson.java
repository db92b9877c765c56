package dev.clientele.functions.json;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.ModelNumber;
import dev.clientele.model.metric.WideFraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes a metric's value: money with its decimals, whole numbers whole, the rest unrounded. */
final class MetricJson {

    /** Amounts with more decimals than this are written as the nearest double. */
    private static final int MOST_DECIMALS = 18;

    private MetricJson() {}

    static void write(
            JsonRecord record, String field, Metric metric, MetricValue value, int decimals) {
        if (value == null) {
            return;
        }
        if (metric.isMoney() && value instanceof Fraction money) {
            record.money(field, money.numerator(), decimals);
            return;
        }
        number(record, field, value);
    }

    static void number(JsonRecord record, String field, MetricValue value) {
        if (value instanceof Fraction fraction
                && fraction.numerator() % fraction.denominator() == 0) {
            record.whole(field, fraction.numerator() / fraction.denominator());
            return;
        }
        record.number(field, value.toDouble());
    }

    /** Writes {@code exact}, the fraction itself, where the number as written is but near it. */
    static void exact(JsonRecord record, Metric metric, MetricValue value) {
        if (value == null || value instanceof ModelNumber || isWrittenExactly(metric, value)) {
            return;
        }
        WideFraction reduced = value.toWide().times(WideFraction.ONE);
        record.text("exact", reduced.numerator() + "/" + reduced.denominator());
    }

    private static boolean isWrittenExactly(Metric metric, MetricValue value) {
        if (metric.isMoney() && value instanceof Fraction) {
            return true;
        }
        BigDecimal written = new BigDecimal(Double.toString(value.toDouble()));
        return WideFraction.ofDecimal(written).compareTo(value.toWide()) == 0;
    }

    /** Writes a difference exactly if it is a decimal; money with all its decimals. */
    static void amount(JsonRecord record, String field, WideFraction amount, int leastDecimals) {
        if (amount == null) {
            return;
        }
        BigInteger scaled = BigInteger.TEN.pow(MOST_DECIMALS);
        if (scaled.mod(amount.denominator()).signum() != 0) {
            record.number(field, amount.toDouble());
            return;
        }
        BigDecimal exact =
                new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()));
        record.decimal(field, exact.setScale(Math.max(exact.scale(), leastDecimals)));
    }
}
