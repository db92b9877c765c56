package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.jobs.cli.ConditionWords;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A programme in plain words, for those who have to explain it to customers. */
final class ProgrammeGuide {

    private final ReadablePolicy.Version version;
    private final TierPolicy policy;
    private final String language;
    private final TierNames names;
    private final ConditionWords words;
    private final List<String> lines = new ArrayList<>();

    ProgrammeGuide(ReadablePolicy.Version version, String language) {
        this.version = version;
        this.policy = version.policy();
        this.language = language;
        this.names = new TierNames(policy, language);
        this.words = new ConditionWords(policy.terms().currency());
    }

    List<String> lines() {
        lines.add(version.name(language) + " (" + policy.label() + ")");
        lines.add(version.description());
        lines.add("");
        lines.add(
                "In force from "
                        + PolicySheet.start(policy)
                        + ". Days begin at midnight there, windows of days count today.");
        if (policy.terms().unit() != null) {
            lines.add(
                    "Orders of the business unit " + policy.terms().unit() + " count, no others.");
        }
        lines.add("A return lowers the order it belongs to, on the day of that order.");
        policy.tiers().forEach(this::tier);
        DowngradeWords downgrade = new DowngradeWords(policy);
        section("How a tier is lost", downgrade.loss());
        section("What is announced when", downgrade.notices());
        lines.add("");
        return lines;
    }

    private void tier(Tier tier) {
        lines.add("");
        lines.add(names.of(tier.id()));
        if (tier.enter() == null) {
            lines.add("  Every customer starts here, and nobody falls below it.");
        } else {
            rule("Who gets in, on the day on which this is true:", tier.enter());
            keep(tier);
        }
        if (!tier.entitlements().isEmpty()) {
            String given =
                    tier.entitlements().stream()
                            .map(it -> TierNames.in(language, it.id(), it.names()))
                            .collect(Collectors.joining(", "));
            lines.add("  What it gives: " + given + ".");
        }
    }

    private void keep(Tier tier) {
        if (tier.keep().equals(tier.enter())) {
            lines.add("  Who stays: for whom the same is true.");
            return;
        }
        rule("Who stays, as long as this is true:", tier.keep());
    }

    private void rule(String heading, Condition condition) {
        lines.add("  " + heading);
        JsonNode json = ReadablePolicy.json(condition);
        words.lines(json).forEach(line -> lines.add("    " + line));
    }

    private void section(String heading, List<String> sentences) {
        lines.add("");
        lines.add(heading);
        sentences.forEach(sentence -> lines.add("  " + sentence));
    }
}
