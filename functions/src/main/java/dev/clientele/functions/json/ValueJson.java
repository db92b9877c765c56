package dev.clientele.functions.json;

import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.money.Money;
import java.util.Map;

/** Writes what a customer is worth. */
final class ValueJson {

    private ValueJson() {}

    static void write(JsonRecord record, CustomerValue value, int decimals) {
        record.money("historic", value.historic(), decimals);
        record.number("predicted", value.predicted());
        record.number("clv", value.clv());
        if (value.interval() != null) {
            record.object("interval", inner -> interval(inner, value.interval()));
        }
        CustomerValue.Outlook outlook = value.outlook();
        if (outlook != null) {
            record.number("pAlive", outlook.pAlive());
            record.number("expectedOrders", outlook.expectedOrders());
            record.number("expectedValue", outlook.expectedValue());
            record.number("pNoOrder", outlook.noOrder());
        }
        if (!value.costs().isEmpty()) {
            costs(record, value, decimals);
        }
    }

    private static void interval(JsonRecord record, ClvInterval interval) {
        record.number("chance", interval.chance());
        record.number("low", interval.low());
        record.number("high", interval.high());
    }

    private static void costs(JsonRecord record, CustomerValue value, int decimals) {
        record.object(
                "costs",
                inner -> {
                    for (Map.Entry<CostKind, Long> cost : value.costs().entrySet()) {
                        inner.money(cost.getKey().code(), cost.getValue(), decimals);
                    }
                });
        long acquisition = value.acquisitionCost();
        if (acquisition > 0) {
            record.money("acquisitionCost", acquisition, decimals);
            double units = Money.toUnits(acquisition, decimals).doubleValue();
            record.number("clvToCac", value.clv() / units);
        }
        record.money("contribution", value.contribution(), decimals);
    }
}
