package dev.clientele.functions.receipt;

import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Decision.ClvUpdate;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Reads a clv update, its clv worked out anew: historic and predicted together. */
final class ValueRecordReader {

    private final RecordValue record;
    private final int decimals;

    /**
     * A reader.
     *
     * @param record the update
     * @param decimals of the programme's currency
     */
    ValueRecordReader(RecordValue record, int decimals) {
        this.record = record;
        this.decimals = decimals;
    }

    ClvUpdate read() throws UnreadableRecordException {
        RecordValue previous = record.field("previousPredicted");
        return new ClvUpdate(
                HeaderReader.read(record),
                value(),
                previous.isAbsent() ? null : Double.valueOf(number(previous)),
                previous.isAbsent() ? null : change(record.field("change")),
                record.field("models").text());
    }

    private CustomerValue value() throws UnreadableRecordException {
        double predicted = number(record.field("predicted"));
        BigDecimal historic = record.field("historic").number();
        CustomerValue.Outlook outlook = record.field("pAlive").isAbsent() ? null : outlook();
        return new CustomerValue(
                Money.toMinor(historic, decimals),
                predicted,
                historic.doubleValue() + predicted,
                record.field("interval").isAbsent() ? null : interval(record.field("interval")),
                outlook,
                costs(record.field("costs")));
    }

    private static ClvInterval interval(RecordValue interval) throws UnreadableRecordException {
        return new ClvInterval(
                number(interval.field("chance")),
                number(interval.field("low")),
                number(interval.field("high")));
    }

    private Map<CostKind, Long> costs(RecordValue costs) throws UnreadableRecordException {
        Map<CostKind, Long> totals = new EnumMap<>(CostKind.class);
        if (costs.isAbsent()) {
            return totals;
        }
        for (CostKind kind : CostKind.values()) {
            RecordValue total = costs.field(kind.code());
            if (!total.isAbsent()) {
                totals.put(kind, cost(kind, total.number()));
            }
        }
        return totals;
    }

    private long cost(CostKind kind, BigDecimal total) throws UnreadableRecordException {
        try {
            return Money.toMinor(total, decimals);
        } catch (ArithmeticException e) {
            throw new UnreadableRecordException("$.costs." + kind.code(), "must be money");
        }
    }

    private CustomerValue.Outlook outlook() throws UnreadableRecordException {
        return new CustomerValue.Outlook(
                number(record.field("pAlive")),
                number(record.field("expectedOrders")),
                number(record.field("expectedValue")),
                number(record.field("pNoOrder")));
    }

    private static ClvChange change(RecordValue change) throws UnreadableRecordException {
        return new ClvChange(
                number(change.field("frequency")),
                number(change.field("value")),
                number(change.field("survival")),
                number(change.field("model")));
    }

    private static double number(RecordValue value) throws UnreadableRecordException {
        return value.number().doubleValue();
    }
}
