package dev.clientele.functions.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the policy that a receipt shows: its conditions and rules, as the document that the policy
 * reader takes. What only makes values (weights, rates, margins) is not in a receipt, nor needed.
 */
final class ReceiptPolicy {

    private static final JsonMapper JSON = new JsonMapper();

    private ReceiptPolicy() {}

    static TierPolicy of(RecordValue record) throws UnreadableRecordException {
        RecordValue receipt = record.field("receipt");
        ObjectNode document = JSON.createObjectNode();
        String label = record.field("policy").text();
        int at = label.lastIndexOf('@');
        document.put("id", at < 0 ? label : label.substring(0, at));
        document.put("version", version(label.substring(at + 1), record.field("policy").path()));
        document.put("effectiveFrom", "1970-01-01T00:00:00Z").put("approvedBy", "the receipt");
        RecordValue rules = receipt.field("rules");
        document.put("timeZone", rules.field("timeZone").text());
        document.put("currency", rules.field("currency").text());
        for (String rule : List.of("downgrade", "nearUpgrade", "tierMapping", "unit")) {
            if (!rules.field(rule).isAbsent()) {
                document.set(rule, rules.field(rule).node());
            }
        }
        ArrayNode tiers = document.putArray("tiers");
        for (RecordValue tier : rules.field("tiers").elements()) {
            addTier(tiers, tier.text(), receipt.field("conditions"));
        }
        return read(document, receipt.path());
    }

    private static int version(String text, String path) throws UnreadableRecordException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnreadableRecordException(path, "must be id@version");
        }
    }

    private static void addTier(ArrayNode tiers, String id, RecordValue conditions)
            throws UnreadableRecordException {
        ObjectNode tier = tiers.addObject().put("id", id);
        for (RecordValue verdict : conditions.elements()) {
            JsonNode condition = verdict.field("condition").node();
            if (id.equals(verdict.field("tier").text())) {
                tier.set(verdict.field("kind").text(), condition);
            }
        }
    }

    private static TierPolicy read(ObjectNode document, String path)
            throws UnreadableRecordException {
        try {
            byte[] json = JSON.writeValueAsBytes(document);
            return PolicyReader.read(json, "the receipt's policy").get(0);
        } catch (InvalidDocumentException e) {
            String faults =
                    e.faults().stream().map(Object::toString).collect(Collectors.joining("; "));
            throw new UnreadableRecordException(
                    path, "its rules and conditions make no policy: " + faults);
        } catch (IOException e) {
            throw new IllegalStateException("a document could not be written to memory", e);
        }
    }
}
