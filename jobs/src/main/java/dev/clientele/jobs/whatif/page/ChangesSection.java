package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.PairedBars.Bar;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.Flaps;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import dev.clientele.model.tier.TierMove.Change;
import java.math.BigDecimal;
import java.util.List;

/** How often customers change tiers, and how often in vain. */
final class ChangesSection {

    private final SideReport policy;
    private final SideReport candidate;
    private final WhatIfReport report;

    ChangesSection(WhatIfReport report) {
        this.report = report;
        this.policy = report.policy();
        this.candidate = report.candidate();
    }

    Element element() {
        return Section.of(
                        "changes",
                        "How often tiers change",
                        "Over the whole history; every customer enrols once, whatever the policy.")
                .add(SideColours.legend(report), Section.two(changes(), flaps()));
    }

    private Element changes() {
        PairedBars bars = SideColours.bars("changes-chart", "Tier changes by kind");
        DataTable table =
                new DataTable("Tier changes by kind", 1, List.of("change", "policy", "candidate"));
        for (Change change : Change.values()) {
            long before = policy.changes().get(change.code());
            long after = candidate.changes().get(change.code());
            row(table, change.code(), before, after);
            boolean isByRule = change == Change.UPGRADE || change == Change.DOWNGRADE;
            if (isByRule || (change != Change.ENROLLED && before + after > 0)) {
                bars.pair(change.code(), count(before), count(after));
            }
        }
        return Element.of("figure").add(bars.element(), table.folded());
    }

    private Element flaps() {
        PairedBars bars =
                SideColours.bars(
                        "flaps-chart", "Moves undone within " + Flaps.DAYS + " days, of all moves");
        Flaps before = policy.flaps();
        Flaps after = candidate.flaps();
        bars.pair("Undone within " + Flaps.DAYS + " days", share(before), share(after));
        DataTable table = new DataTable("Moves and flaps", 1, List.of("", "policy", "candidate"));
        row(table, "upgrades", before.upgrades(), after.upgrades());
        row(table, "of them undone", before.upgradesUndone(), after.upgradesUndone());
        row(table, "downgrades", before.downgrades(), after.downgrades());
        row(table, "of them undone", before.downgradesUndone(), after.downgradesUndone());
        row(table, "not undone, 90 days not over", before.recent(), after.recent());
        row(
                table,
                "downgrades reversed by late data",
                policy.downgradesReversedByLateData(),
                candidate.downgradesReversedByLateData());
        String late =
                report.records().late() == 0
                        ? "No event of this history came late."
                        : Numbers.whole(report.records().late())
                                + " events were of a time before their customer's clock.";
        return Element.of("figure")
                .add(bars.element(), table.element(), Element.of("figcaption", late));
    }

    private static void row(DataTable table, String what, long before, long after) {
        table.row(List.of(what, Numbers.whole(before), Numbers.whole(after)));
    }

    private static Bar count(long number) {
        return new Bar(BigDecimal.valueOf(number), Numbers.whole(number));
    }

    private static Bar share(Flaps flaps) {
        String text =
                Numbers.percent(flaps.share())
                        + " ("
                        + Numbers.whole(flaps.undone())
                        + " of "
                        + Numbers.whole(flaps.moves())
                        + ")";
        return new Bar(flaps.share(), text);
    }
}
