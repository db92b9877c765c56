package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.whatif.figures.Flaps;
import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.SideReport.TierReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.util.List;

/** The four numbers that say most. */
final class KeyFigures {

    private KeyFigures() {}

    static Element of(WhatIfReport report) {
        SideReport policy = report.policy();
        SideReport candidate = report.candidate();
        Matrix matrix = report.matrix();
        return Element.of("ul")
                .with("class", "key")
                .add(
                        figure(
                                Numbers.percent(matrix.movedShare()),
                                "in another tier: "
                                        + Numbers.whole(matrix.down())
                                        + " lower, "
                                        + Numbers.whole(matrix.up())
                                        + " higher"),
                        figure(
                                arrow(
                                        Numbers.percent(highest(policy).share()),
                                        Numbers.percent(highest(candidate).share())),
                                "in the highest tier"),
                        figure(
                                arrow(
                                        Numbers.percent(policy.flaps().share()),
                                        Numbers.percent(candidate.flaps().share())),
                                "of moves undone within " + Flaps.DAYS + " days"),
                        cost(report));
    }

    private static Element cost(WhatIfReport report) {
        if (!report.hasCosts()) {
            return figure("no cost", "of entitlements, last 365 days");
        }
        return figure(
                Numbers.signed(report.costDifference()) + " " + report.currency(),
                "cost of entitlements, last 365 days");
    }

    private static TierReport highest(SideReport side) {
        List<TierReport> tiers = side.tiers();
        return tiers.get(tiers.size() - 1);
    }

    private static String arrow(String policy, String candidate) {
        return policy + " \u2192 " + candidate;
    }

    private static Element figure(String number, String meaning) {
        return Element.of("li")
                .add(Element.of("strong", Numbers.unbroken(number)), Element.of("span", meaning));
    }
}
