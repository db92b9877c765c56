package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.Cost;
import dev.clientele.jobs.whatif.figures.Cost.TierCost;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the tiers' entitlements cost. */
final class CostSection {

    private final WhatIfReport report;
    private final SideReport policy;
    private final SideReport candidate;

    CostSection(WhatIfReport report) {
        this.report = report;
        this.policy = report.policy();
        this.candidate = report.candidate();
    }

    Element element() {
        Element section = Section.of("cost", "What the entitlements cost", lead());
        if (report.hasCosts()) {
            section.add(SideColours.legend(report), Section.two(bars(), years()));
        }
        return section.add(table("policy", policy), table("candidate", candidate));
    }

    private String lead() {
        String period = policy.cost().from() + " to " + policy.cost().to();
        if (!report.hasCosts()) {
            return "From "
                    + period
                    + " there was nothing to pay: no tier that a customer was in has entitlements"
                    + " with a yearly cost.";
        }
        return "From "
                + period
                + " "
                + money(policy)
                + " under the policy, "
                + money(candidate)
                + " under the candidate: "
                + Numbers.signed(report.costDifference())
                + " "
                + report.currency()
                + ".";
    }

    private String money(SideReport side) {
        return Numbers.amount(side.cost().total()) + " " + report.currency();
    }

    private Element bars() {
        PairedBars bars = SideColours.bars("cost-chart", "Cost of the last 365 days by tier");
        List<String> tiers = new ArrayList<>();
        policy.cost().tiers().forEach(tier -> tiers.add(tier.tier()));
        candidate.cost().tiers().stream()
                .map(TierCost::tier)
                .filter(tier -> !tiers.contains(tier))
                .forEach(tiers::add);
        Collections.reverse(tiers);
        for (String tier : tiers) {
            String name = policy.nameOf(tier);
            bars.pair(
                    name.equals(tier) ? candidate.nameOf(tier) : name,
                    bar(policy.cost(), tier),
                    bar(candidate.cost(), tier));
        }
        return Element.of("figure").add(bars.element());
    }

    private Bar bar(Cost cost, String tier) {
        return cost.tiers().stream()
                .filter(it -> it.tier().equals(tier))
                .map(it -> new Bar(it.cost(), Numbers.amount(it.cost())))
                .findFirst()
                .orElse(new Bar(BigDecimal.ZERO, "not there"));
    }

    private Element years() {
        DataTable table =
                new DataTable(
                        "By calendar year, in " + report.currency(),
                        2,
                        List.of("year", "until", "policy", "candidate"));
        for (int i = 0; i < policy.costByYear().size(); i++) {
            Cost before = policy.costByYear().get(i);
            Cost after = candidate.costByYear().get(i);
            table.row(
                    List.of(
                            String.valueOf(before.from().getYear()),
                            before.to().toString(),
                            Numbers.amount(before.total()),
                            Numbers.amount(after.total())));
        }
        return table.element();
    }

    private Element table(String whose, SideReport side) {
        DataTable table =
                new DataTable(
                        "Under the " + whose + ", last 365 days, in " + report.currency(),
                        1,
                        List.of("tier", "a customer and year", "customer-days", "cost"));
        for (int rank = side.tiers().size() - 1; rank >= 0; rank--) {
            TierCost cost = side.cost().tiers().get(rank);
            table.row(
                    List.of(
                            side.tiers().get(rank).name(),
                            Numbers.amount(side.tiers().get(rank).yearlyCost()),
                            Numbers.whole(cost.customerDays()),
                            Numbers.amount(cost.cost())));
        }
        table.row(
                List.of(
                        "all",
                        "",
                        Numbers.whole(side.cost().customerDays()),
                        Numbers.amount(side.cost().total())));
        return table.folded();
    }
}
