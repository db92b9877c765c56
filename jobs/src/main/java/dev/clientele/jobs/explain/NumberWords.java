package dev.clientele.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.metric.WideFraction;
import java.util.ArrayList;
import java.util.List;

/** Says a clv update out of the numbers of its record. */
final class NumberWords {

    private static final int CENTS = 2;

    private NumberWords() {}

    static List<String> of(JsonNode record) {
        List<String> lines = new ArrayList<>();
        value(record, lines);
        newModels(record, lines);
        lines.add("(The models and the purchases are not in the record.)");
        return lines;
    }

    private static void value(JsonNode record, List<String> lines) {
        lines.add(
                record.path("customerId").asText()
                        + " is worth "
                        + number(record, "clv")
                        + ": brought "
                        + number(record, "historic")
                        + ", expected "
                        + number(record, "predicted")
                        + " by models "
                        + record.path("models").asText());
        if (record.has("change")) {
            JsonNode change = record.get("change");
            lines.add(
                    "Expected before: "
                            + number(record, "previousPredicted")
                            + "; changed by frequency "
                            + number(change, "frequency")
                            + ", value "
                            + number(change, "value")
                            + ", survival "
                            + number(change, "survival")
                            + ", model "
                            + number(change, "model"));
        }
    }

    /** Whether it is so because other models began, and which. */
    private static void newModels(JsonNode record, List<String> lines) {
        if (record.path("cause").path("type").asText().equals(Cause.Type.MODELS.code())) {
            lines.add("So because models " + record.path("models").asText() + " came into force.");
        }
    }

    private static String number(JsonNode owner, String field) {
        JsonNode number = owner.path(field);
        return number.isNumber()
                ? Words.number(WideFraction.ofDecimal(number.decimalValue()), CENTS)
                : "not known";
    }
}
