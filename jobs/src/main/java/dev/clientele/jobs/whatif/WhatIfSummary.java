package dev.clientele.jobs.whatif;

import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.whatif.figures.Flaps;
import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import dev.clientele.jobs.whatif.page.Headline;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Says in some lines what came of a what-if. */
final class WhatIfSummary {

    private final PrintWriter out;
    private final WhatIfReport report;

    private WhatIfSummary(PrintWriter out, WhatIfReport report) {
        this.out = out;
        this.report = report;
    }

    static void print(PrintWriter out, WhatIfReport report, Path folder) {
        WhatIfSummary summary = new WhatIfSummary(out, report);
        out.println(Headline.of(report));
        summary.matrix();
        summary.sides();
        out.println("wrote " + folder.resolve(WhatIfFiles.JSON));
        out.println("wrote " + folder.resolve(WhatIfFiles.PAGE));
        out.flush();
    }

    private void matrix() {
        line("%-16s  %-16s %12s", "from", "to", "customers");
        for (Matrix.Cell cell : report.matrix().cells()) {
            if (cell.customers() > 0) {
                line(
                        "%-16s  %-16s %,12d  %s",
                        cell.policyTier(),
                        cell.candidateTier(),
                        cell.customers(),
                        cell.direction().equals("same") ? "" : cell.direction());
            }
        }
    }

    private void sides() {
        SideReport policy = report.policy();
        SideReport candidate = report.candidate();
        line("%-32s %16s %16s", "", "policy", "candidate");
        for (SideReport.TierReport tier : policy.tiers()) {
            both("in " + tier.id(), standing(policy, tier.id()), standing(candidate, tier.id()));
        }
        candidate.tiers().stream()
                .map(SideReport.TierReport::id)
                .filter(tier -> policy.tiers().stream().noneMatch(it -> it.id().equals(tier)))
                .forEach(tier -> both("in " + tier, "", standing(candidate, tier)));
        both("upgrades", change(policy, "upgrade"), change(candidate, "upgrade"));
        both("downgrades", change(policy, "downgrade"), change(candidate, "downgrade"));
        both(
                "moves undone within " + Flaps.DAYS + " days",
                flaps(policy.flaps()),
                flaps(candidate.flaps()));
        both(
                "downgrades reversed by late data",
                Numbers.whole(policy.downgradesReversedByLateData()),
                Numbers.whole(candidate.downgradesReversedByLateData()));
        both(
                "entitlements, 365 days, " + report.currency(),
                Numbers.amount(policy.cost().total()),
                Numbers.amount(candidate.cost().total()));
    }

    private static String standing(SideReport side, String tier) {
        return side.tiers().stream()
                .filter(it -> it.id().equals(tier))
                .map(it -> Numbers.whole(it.customers()) + "  " + Numbers.percent(it.share()))
                .findFirst()
                .orElse("");
    }

    private static String change(SideReport side, String kind) {
        return Numbers.whole(side.changes().get(kind));
    }

    private static String flaps(Flaps flaps) {
        return Numbers.whole(flaps.undone()) + "  " + Numbers.percent(flaps.share());
    }

    private void both(String what, String policy, String candidate) {
        line("%-32s %16s %16s", what, policy, candidate);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
