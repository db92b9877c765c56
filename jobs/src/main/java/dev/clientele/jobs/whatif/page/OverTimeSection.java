package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.Month;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.SideReport.TierReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import dev.clientele.jobs.whatif.page.StackedAreas.Column;
import java.util.ArrayList;
import java.util.List;

/** The shares of the tiers at the end of each month, under either policy. */
final class OverTimeSection {

    private static final int YEAR_AND_MONTH = 7;

    private OverTimeSection() {}

    static Element of(WhatIfReport report) {
        return Section.of(
                        "over-time",
                        "Shares over time",
                        "At the end of each month, of the customers enrolled by then.")
                .add(
                        Section.two(
                                figure("policy", report.policy()),
                                figure("candidate", report.candidate())));
    }

    private static Element figure(String id, SideReport side) {
        StackedAreas chart =
                new StackedAreas(
                        id + "-months",
                        "Shares of the tiers under " + side.title(),
                        description(side),
                        side.months().stream().map(OverTimeSection::column).toList());
        return Element.of("figure")
                .add(
                        Element.of("h3").add(Element.of("bdi", side.title())),
                        legend(side),
                        chart.element(),
                        table(side).folded());
    }

    private static Element legend(SideReport side) {
        Element legend = Element.of("ul").with("class", "legend");
        List<TierReport> tiers = side.tiers();
        for (int rank = tiers.size() - 1; rank >= 0; rank--) {
            TierReport tier = tiers.get(rank);
            legend.add(
                    Section.legendItem(
                            StackedAreas.ramp(rank, tiers.size()),
                            tier.name() + " " + Numbers.percent(tier.share())));
        }
        return legend;
    }

    private static Column column(Month month) {
        List<Double> shares = new ArrayList<>();
        for (long customers : month.tiers().values()) {
            shares.add(month.customers() == 0 ? 0 : (double) customers / month.customers());
        }
        return new Column(month.day().toString().substring(0, YEAR_AND_MONTH), shares);
    }

    private static String description(SideReport side) {
        Month first = side.months().get(0);
        Month last = side.months().get(side.months().size() - 1);
        return "From " + inWords(first, side) + " to " + inWords(last, side) + ".";
    }

    private static String inWords(Month month, SideReport side) {
        List<String> parts = new ArrayList<>();
        month.tiers()
                .forEach(
                        (tier, customers) ->
                                parts.add(side.nameOf(tier) + " " + Numbers.whole(customers)));
        return month.day() + " (" + String.join(", ", parts) + ")";
    }

    private static DataTable table(SideReport side) {
        List<String> columns = new ArrayList<>(List.of("until"));
        side.tiers().forEach(tier -> columns.add(tier.name()));
        columns.add("all");
        DataTable table = new DataTable("Customers under " + side.title(), 1, columns);
        for (Month month : side.months()) {
            List<String> cells = new ArrayList<>(List.of(month.day().toString()));
            month.tiers().values().forEach(customers -> cells.add(Numbers.whole(customers)));
            cells.add(Numbers.whole(month.customers()));
            table.row(cells);
        }
        return table;
    }
}
