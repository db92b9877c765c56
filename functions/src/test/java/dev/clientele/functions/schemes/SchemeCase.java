package dev.clientele.functions.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A golden row as the engine saw it.
 *
 * @param row the row
 * @param outcome the tier entered, none without one, or yes, no or rises for a tier held
 * @param metrics the values of the policy's metrics that are known, by their names in profiles
 * @param conditions the conditions of all tiers, out of the last receipt
 */
record SchemeCase(
        SchemeTable.Row row, String outcome, Map<String, BigDecimal> metrics, JsonNode conditions) {

    /** Whoever never ordered from a unit is not in its programme. */
    private static final String NONE = "none";

    static SchemeCase run(String policy, SchemeTable.Row row) {
        SchemeRun run = new SchemeRun(policy);
        FactEvents events = new FactEvents(run.policy(), row.facts());
        run.apply(events.records());
        if (row.in() != null) {
            run.apply(events.recordsOfHolding(row.in()));
        }
        return new SchemeCase(row, outcome(row, run), metrics(run), conditions(run));
    }

    private static String outcome(SchemeTable.Row row, SchemeRun run) {
        if (row.in() == null) {
            return run.tier().isEmpty() ? NONE : run.tier();
        }
        JsonNode last = run.changes().get(run.changes().size() - 1);
        if (last.path("change").asText().equals("upgrade")) {
            return "rises";
        }
        return run.profile().has("pendingDowngrade") ? "no" : "yes";
    }

    private static Map<String, BigDecimal> metrics(SchemeRun run) {
        Map<String, BigDecimal> metrics = new HashMap<>();
        run.profile()
                .path("metrics")
                .properties()
                .forEach(entry -> metrics.put(entry.getKey(), entry.getValue().decimalValue()));
        return metrics;
    }

    private static JsonNode conditions(SchemeRun run) {
        if (run.changes().isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode last = run.changes().get(run.changes().size() - 1);
        return last.path("receipt").path("conditions");
    }
}
