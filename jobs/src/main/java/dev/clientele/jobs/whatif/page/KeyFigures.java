package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
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
        return Section.keyFigures(
                Section.keyFigure(
                        Numbers.percent(matrix.movedShare()),
                        "in another tier: "
                                + Numbers.whole(matrix.down())
                                + " lower, "
                                + Numbers.whole(matrix.up())
                                + " higher"),
                Section.keyFigure(
                        arrow(
                                Numbers.percent(highest(policy).share()),
                                Numbers.percent(highest(candidate).share())),
                        "in the highest tier"),
                Section.keyFigure(
                        arrow(
                                Numbers.percent(policy.flaps().share()),
                                Numbers.percent(candidate.flaps().share())),
                        "of moves undone within " + Flaps.DAYS + " days"),
                cost(report));
    }

    private static Element cost(WhatIfReport report) {
        if (!report.hasCosts()) {
            return Section.keyFigure("no cost", "of entitlements, last 365 days");
        }
        return Section.keyFigure(
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
}
