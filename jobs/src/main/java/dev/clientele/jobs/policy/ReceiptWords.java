package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.jobs.cli.ConditionWords;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/** Says a tier change or a tier notice in words, with all that its receipt tells. */
final class ReceiptWords {

    private final TierPolicy policy;
    private final TierNames names;
    private final ConditionWords words;

    /**
     * Words for the decisions of one programme.
     *
     * @param policy its version
     * @param language the language of the tiers' names
     */
    ReceiptWords(TierPolicy policy, String language) {
        this.policy = policy;
        this.names = new TierNames(policy, language);
        this.words = new ConditionWords(policy.terms().currency());
    }

    /**
     * A tier change.
     *
     * @param record of the topic tier-changes
     * @return what happened, then the receipt, indented by two spaces
     */
    List<String> change(JsonNode record) {
        List<String> lines = new ArrayList<>(List.of(headline(record)));
        JsonNode receipt = record.path("receipt");
        receipt.path("metrics").forEach(reading -> lines.add("  " + reading(reading)));
        String to = record.path("to").asText();
        boolean isLost = record.path("change").asText().equals("downgrade");
        String judged = isLost ? record.path("from").asText() : to;
        verdict(receipt, judged, isLost ? "keep" : "enter").forEach(lines::add);
        JsonNode next = receipt.path("next");
        if (!next.isMissingNode()) {
            lines.add("  to " + names.of(next.path("tier").asText()) + " is missing" + which(next));
            next.path("missing").forEach(missing -> lines.add("    " + words.missing(missing)));
        }
        kept(receipt, to).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /**
     * A tier notice.
     *
     * @param record of the topic tier-notices
     * @return what is told, then what it takes, indented by two spaces
     */
    List<String> notice(JsonNode record) {
        String id = record.path("tier").asText();
        String tier = names.of(id);
        String due = record.path("dueDay").asText();
        return switch (record.path("notice").asText()) {
            case "downgrade-pending" ->
                    List.of(
                            tier + " no longer kept: lost on " + due + " if nothing happens",
                            takes(id));
            case "downgrade-warning" ->
                    List.of("warning: " + tier + " will be lost on " + due, takes(id));
            case "downgrade-averted" -> List.of(tier + " is safe again");
            case "near-upgrade" -> near(id);
            default -> List.of(record.path("notice").asText() + " of " + tier);
        };
    }

    private List<String> near(String tier) {
        int next = policy.rank(tier) + 1;
        if (next >= policy.tiers().size()) {
            return List.of("near the next tier");
        }
        JsonNode enter = PolicyDocument.json(policy.tiers().get(next).enter());
        String name = names.of(policy.tiers().get(next).id());
        return List.of("near " + name, "  " + name + " takes " + words.sentence(enter));
    }

    private String takes(String tier) {
        return "  keeping it takes " + keepRule(tier);
    }

    private String keepRule(String tier) {
        return words.sentence(PolicyDocument.json(policy.tiers().get(policy.rank(tier)).keep()));
    }

    private String headline(JsonNode record) {
        String to = names.of(record.path("to").asText());
        String from = names.of(record.path("from").asText());
        return switch (record.path("change").asText()) {
            case "enrolled" -> "enters as " + to;
            case "upgrade" -> "rises from " + from + " to " + to;
            case "downgrade" -> "falls from " + from + " to " + to;
            case "override" ->
                    "is set to "
                            + to
                            + " by "
                            + record.path("actor").asText()
                            + ": "
                            + record.path("reason").asText();
            default -> "goes on in " + to + " under " + record.path("policy").asText();
        };
    }

    private String reading(JsonNode reading) {
        String window =
                reading.has("from")
                        ? " ("
                                + reading.path("from").asText()
                                + " to "
                                + reading.path("to").asText()
                                + ")"
                        : "";
        return words.value(reading) + window;
    }

    private List<String> verdict(JsonNode receipt, String tier, String kind) {
        List<String> lines = new ArrayList<>();
        for (JsonNode verdict : receipt.path("conditions")) {
            if (verdict.path("tier").asText().equals(tier)
                    && verdict.path("kind").asText().equals(kind)) {
                lines.add(
                        "  "
                                + names.of(tier)
                                + (kind.equals("enter") ? " takes " : " is kept by ")
                                + words.sentence(verdict.path("condition"))
                                + (verdict.path("holds").asBoolean() ? ": true" : ": not true"));
            }
        }
        return lines;
    }

    private String which(JsonNode next) {
        Condition enter = policy.tiers().get(policy.rank(next.path("tier").asText())).enter();
        return ConditionWords.hasAlternatives(PolicyDocument.json(enter))
                ? " (of alternatives one is enough):"
                : ":";
    }

    private List<String> kept(JsonNode receipt, String tier) {
        if (policy.rank(tier) <= 0) {
            return List.of();
        }
        String until =
                receipt.has("keptUntil")
                        ? "kept until " + receipt.path("keptUntil").asText() + " if nothing happens"
                        : "kept also if nothing happens";
        return List.of(until + "; keeping it takes " + keepRule(tier));
    }
}
