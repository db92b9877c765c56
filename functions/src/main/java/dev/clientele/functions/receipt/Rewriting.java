package dev.clientele.functions.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.model.decision.Decision;
import java.util.List;

/** Writes a decision that was worked out again, and compares it with the record. */
final class Rewriting {

    private static final String CHECKSUM = "$.checksum";

    private Rewriting() {}

    static List<Discrepancy> differences(Decision again, int decimals, RecordValue record) {
        JsonNode written = RecordFile.parse(new DecisionJson(decimals).rewrite(again));
        return Differences.between(written, record.node()).stream()
                .map(it -> it.path().equals(CHECKSUM) ? altered(it) : it)
                .toList();
    }

    private static Discrepancy altered(Discrepancy difference) {
        return new Discrepancy(
                CHECKSUM, "the record was altered after it was written; " + difference.message());
    }
}
