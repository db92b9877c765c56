package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.Cut;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.SideReport.TierReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many stand in each tier, and what is usual. */
final class SharesSection {

    private static final TierReport NOBODY =
            new TierReport("", "", 0, BigDecimal.ZERO, BigDecimal.ZERO);

    private final WhatIfReport report;

    SharesSection(WhatIfReport report) {
        this.report = report;
    }

    Element element() {
        return Section.of(
                        "shares",
                        "How many stand in each tier",
                        "At the end of the history, and held against shares that are in use.")
                .add(Section.two(bars(), yardsticks()));
    }

    private Element bars() {
        PairedBars bars = SideColours.bars("shares-chart", "Customers by tier at the end");
        DataTable table =
                new DataTable(
                        "Customers by tier", 1, List.of("tier", "policy", "candidate", "points"));
        for (String tier : tiersFromTheTop()) {
            TierReport policy = find(report.policy(), tier);
            TierReport candidate = find(report.candidate(), tier);
            String name = policy.equals(NOBODY) ? candidate.name() : policy.name();
            bars.pair(name, bar(policy), bar(candidate));
            table.row(
                    List.of(
                            name,
                            text(policy),
                            text(candidate),
                            Numbers.points(candidate.share().subtract(policy.share()))));
        }
        return Element.of("figure").add(SideColours.legend(report), bars.element(), table.folded());
    }

    /** The tiers of both policies, the candidate's own ones last. */
    private List<String> tiersFromTheTop() {
        Map<String, Boolean> tiers = new LinkedHashMap<>();
        for (SideReport side : List.of(report.policy(), report.candidate())) {
            List<TierReport> descending = new ArrayList<>(side.tiers());
            Collections.reverse(descending);
            descending.forEach(tier -> tiers.putIfAbsent(tier.id(), true));
        }
        return List.copyOf(tiers.keySet());
    }

    private static TierReport find(SideReport side, String id) {
        return side.tiers().stream()
                .filter(tier -> tier.id().equals(id))
                .findFirst()
                .orElse(NOBODY);
    }

    private static Bar bar(TierReport tier) {
        return new Bar(tier.share(), text(tier));
    }

    private static String text(TierReport tier) {
        return tier.equals(NOBODY)
                ? "not there"
                : Numbers.percent(tier.share()) + " (" + Numbers.whole(tier.customers()) + ")";
    }

    private Element yardsticks() {
        DataTable table =
                new DataTable(
                        "Customers in a tier or a higher one, and the nearest share in use",
                        2,
                        List.of("under", "tier or higher", "share", "in use", "points"));
        add(table, "the policy", report.policy());
        add(table, "the candidate", report.candidate());
        Element note =
                Element.of(
                        "p",
                        "In use are 5/15/30/40/10 % for five levels, 10/20/40/30 % for four, from"
                            + " the highest down, and the rule that a fifth of the customers counts"
                            + " most.");
        return Element.of("div").add(table.element(), note.with("class", "facts"));
    }

    private static void add(DataTable table, String whose, SideReport side) {
        for (Cut cut : side.cuts()) {
            table.row(
                    List.of(
                            whose,
                            side.nameOf(cut.tier()),
                            Numbers.percent(cut.share()),
                            Numbers.percent(cut.yardstick()),
                            Numbers.points(cut.share().subtract(cut.yardstick()))));
        }
    }
}
