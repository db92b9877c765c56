package dev.clientele.functions.receipt;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.decision.DecisionTopic;
import java.util.List;

/** Checks that the numbers of a clv update fit together. The models themselves are not in it. */
final class ValueCheck {

    private static final List<String> PARTS = List.of("frequency", "value", "survival", "model");

    private ValueCheck() {}

    static List<Discrepancy> of(RecordValue record) throws UnreadableRecordException {
        NumberCheck check = new NumberCheck(record);
        check.header(DecisionTopic.CLV_UPDATES);
        double predicted = check.number("predicted");
        check.equal("clv", check.number("historic") + predicted, check.number("clv"));
        check.chance("pAlive");
        check.chance("pNoOrder");
        if (check.has("previousPredicted") != check.has("change")) {
            check.require(false, "change", "must be there if and only if previousPredicted is");
        } else if (check.has("change")) {
            change(check, record, predicted);
            cause(check, record, predicted);
        }
        return check.discrepancies();
    }

    private static void change(NumberCheck check, RecordValue record, double predicted)
            throws UnreadableRecordException {
        double previous = check.number("previousPredicted");
        double sum = 0;
        double size = Math.max(Math.abs(predicted), Math.abs(previous));
        for (String name : PARTS) {
            double part = record.field("change").field(name).number().doubleValue();
            sum += part;
            size = Math.max(size, Math.abs(part));
        }
        check.equal("change", predicted - previous, sum, size);
    }

    /** Without an order or a return an update is sent when the prediction is 10 % away. */
    private static void cause(NumberCheck check, RecordValue record, double predicted)
            throws UnreadableRecordException {
        boolean event = record.field("cause").field("type").text().equals("event");
        double previous = check.number("previousPredicted");
        check.require(
                event || ClvSent.isFar(previous, predicted),
                "predicted",
                "is less than 10 % away from the previous one, and no event caused the update");
    }
}
