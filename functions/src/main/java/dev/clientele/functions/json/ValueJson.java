package dev.clientele.functions.json;

import dev.clientele.model.decision.CustomerValue;
import java.io.IOException;

/** Writes what a customer is worth. */
final class ValueJson {

    private ValueJson() {}

    static void write(JsonRecord record, CustomerValue value, int decimals) throws IOException {
        record.money("historic", value.historic(), decimals);
        record.number("predicted", value.predicted());
        record.number("clv", value.clv());
        CustomerValue.Outlook outlook = value.outlook();
        if (outlook != null) {
            record.number("pAlive", outlook.pAlive());
            record.number("expectedOrders", outlook.expectedOrders());
            record.number("expectedValue", outlook.expectedValue());
            record.number("pNoOrder", outlook.noOrder());
        }
    }
}
