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
        lines.addAll(missing(receipt));
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
        String tier = names.of(record.path("tier").asText());
        String due = record.path("dueDay").asText();
        return switch (record.path("notice").asText()) {
            case "downgrade-pending" ->
                    told(tier + " no longer kept: lost on " + due + " if nothing happens", record);
            case "downgrade-warning" ->
                    told("warning: " + tier + " will be lost on " + due, record);
            case "downgrade-averted" -> told(tier + " is safe again", record);
            case "near-upgrade" -> near(record);
            default -> List.of(record.path("notice").asText() + " of " + tier);
        };
    }

    private List<String> told(String headline, JsonNode record) {
        List<String> lines = new ArrayList<>(List.of(headline));
        lines.addAll(readings(record.path("receipt")));
        lines.add(takes(record.path("tier").asText()));
        return lines;
    }

    private List<String> near(JsonNode record) {
        JsonNode receipt = record.path("receipt");
        String next = names.of(receipt.path("next").path("tier").asText());
        List<String> lines = new ArrayList<>(List.of("near " + next));
        lines.addAll(missing(receipt));
        return lines;
    }

    private List<String> readings(JsonNode receipt) {
        List<String> lines = new ArrayList<>();
        receipt.path("metrics").forEach(reading -> lines.add("  " + reading(reading)));
        return lines;
    }

    private List<String> missing(JsonNode receipt) {
        JsonNode next = receipt.path("next");
        List<String> lines = new ArrayList<>();
        if (!next.isMissingNode()) {
            lines.add("  to " + names.of(next.path("tier").asText()) + " is missing" + which(next));
            next.path("missing").forEach(part -> lines.add("    " + words.missing(part)));
        }
        return lines;
    }

    private String takes(String tier) {
        return "  keeping it takes " + keepRule(tier);
    }

    private String keepRule(String tier) {
        return words.sentence(ReadablePolicy.json(policy.tiers().get(policy.rank(tier)).keep()));
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
        return ConditionWords.hasAlternatives(ReadablePolicy.json(enter))
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
