package dev.clientele.functions.receipt;

import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.ModelNumber;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the values of metrics out of a receipt. */
final class ReadingReader {

    private final int decimals;

    /**
     * A reader.
     *
     * @param decimals the decimals of the programme's currency
     */
    ReadingReader(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Reads values. Which metric and window a value is of follows from its place in the list; that
     * the list says so too is found out by comparing it with the one that is written anew.
     *
     * @param readings the list
     * @param references what is listed
     */
    List<Reading> read(RecordValue readings, Collection<MetricReference> references)
            throws UnreadableRecordException {
        List<RecordValue> elements = readings.elements();
        List<Reading> result = new ArrayList<>();
        for (MetricReference reference : references) {
            if (result.size() == elements.size()) {
                throw new UnreadableRecordException(
                        readings.path(), reference.label() + " is missing");
            }
            MetricValue value = value(reference.metric(), elements.get(result.size()));
            result.add(new Reading(reference, null, null, value));
        }
        return result;
    }

    private MetricValue value(Metric metric, RecordValue reading) throws UnreadableRecordException {
        RecordValue value = reading.field("value");
        if (value.isAbsent()) {
            return null;
        }
        BigDecimal number = value.number();
        if (!reading.field("exact").isAbsent()) {
            return exact(reading.field("exact"));
        }
        return switch (metric) {
            case CLV, EXPECTED_ORDERS, CHURN_SCORE -> new ModelNumber(number.doubleValue());
            case CSAT, AVERAGE_ASSETS -> WideFraction.ofDecimal(number);
            case SPEND, MARGIN, ASSETS -> money(number, value.path());
            default ->
                    number.scale() <= 0 && number.precision() <= 18
                            ? Fraction.of(number.longValueExact())
                            : WideFraction.ofDecimal(number);
        };
    }

    private Fraction money(BigDecimal units, String path) throws UnreadableRecordException {
        try {
            return new Fraction(Money.toMinor(units, decimals), Fraction.powerOfTen(decimals));
        } catch (ArithmeticException e) {
            throw new UnreadableRecordException(
                    path, "must be money with at most " + decimals + " decimals, is " + units);
        }
    }

    private static WideFraction exact(RecordValue exact) throws UnreadableRecordException {
        String[] parts = exact.text().split("/", -1);
        try {
            return new WideFraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new UnreadableRecordException(exact.path(), "must be a fraction as 1/3");
        }
    }
}
