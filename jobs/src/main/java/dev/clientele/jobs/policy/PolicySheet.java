package dev.clientele.jobs.policy;

import dev.clientele.jobs.cli.ConditionWords;
import dev.clientele.model.money.Money;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Entitlement;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One version of a policy on one page: every rule with its numbers as worked out. */
final class PolicySheet {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ReadablePolicy.Version version;
    private final TierPolicy policy;
    private final ConditionWords words;
    private final List<String> lines = new ArrayList<>();

    PolicySheet(ReadablePolicy.Version version) {
        this.version = version;
        this.policy = version.policy();
        this.words = new ConditionWords(policy.terms().currency());
    }

    List<String> lines() {
        head();
        lines.add("");
        lines.add("Tiers, from lowest to highest");
        policy.tiers().forEach(this::tier);
        DowngradeWords downgrade = new DowngradeWords(policy);
        section("How a tier is lost", downgrade.loss());
        section("What is announced", downgrade.notices());
        lines.add("");
        return lines;
    }

    private void head() {
        TierPolicy.Terms terms = policy.terms();
        String chinese = version.name("zh");
        String english = version.name("en");
        String name = english.equals(chinese) ? english : english + " / " + chinese;
        lines.add(terms.id() + ", version " + terms.version() + ": " + name);
        if (!version.description().isEmpty()) {
            lines.add(version.description());
        }
        lines.add(
                "In force from "
                        + start(policy)
                        + ", approved by "
                        + terms.approvedBy()
                        + ", amounts in "
                        + terms.currency()
                        + ".");
        if (terms.unit() != null) {
            lines.add("Counts the orders of the business unit " + terms.unit() + " only.");
        }
        terms.tierMapping()
                .forEach((from, to) -> lines.add("Who was in " + from + " goes on in " + to + "."));
    }

    /** When a version comes into force, in its own time zone. */
    static String start(TierPolicy policy) {
        return MINUTE.format(
                        Instant.ofEpochMilli(policy.terms().effectiveFrom())
                                .atZone(policy.terms().timeZone()))
                + " ("
                + policy.terms().timeZone()
                + ")";
    }

    private void tier(Tier tier) {
        lines.add("  " + tier.id() + ": " + TierNames.both(tier));
        if (tier.enter() == null) {
            label("enter", List.of("everybody"));
        } else {
            label("enter", words.lines(ReadablePolicy.json(tier.enter())));
            label("keep", keep(tier));
        }
        label("gives", tier.entitlements().stream().map(this::entitlement).toList());
    }

    private List<String> keep(Tier tier) {
        Condition keep = tier.keep();
        return keep.equals(tier.enter())
                ? List.of("as to enter")
                : words.lines(ReadablePolicy.json(keep));
    }

    private void label(String label, List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            lines.add(String.format(Locale.ROOT, "    %-8s%s", i == 0 ? label : "", text.get(i)));
        }
    }

    private String entitlement(Entitlement entitlement) {
        String name = TierNames.both(entitlement.id(), entitlement.names());
        if (entitlement.yearlyCost() == 0) {
            return name;
        }
        BigDecimal cost =
                BigDecimal.valueOf(
                        entitlement.yearlyCost(), Money.decimals(policy.terms().currency()));
        return name + " (" + policy.terms().currency() + " " + cost.toPlainString() + " a year)";
    }

    private void section(String heading, List<String> sentences) {
        lines.add("");
        lines.add(heading);
        sentences.forEach(sentence -> lines.add("  " + sentence));
    }
}
