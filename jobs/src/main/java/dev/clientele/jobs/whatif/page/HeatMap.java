package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.Matrix.Cell;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.SideReport.TierReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.util.Map;
import java.util.function.Predicate;

/** Who would move, as a table whose cells are the stronger the more customers they hold. */
final class HeatMap {

    private static final int STRONGEST = 4;
    private static final Map<String, String> SIGNS =
            Map.of("same", "=", "up", "\u2191", "down", "\u2193", "other", "\u2192");

    private final Matrix matrix;
    private final SideReport policy;
    private final SideReport candidate;
    private final long largestMove;

    HeatMap(WhatIfReport report) {
        this.matrix = report.matrix();
        this.policy = report.policy();
        this.candidate = report.candidate();
        this.largestMove =
                matrix.cells().stream()
                        .filter(cell -> !cell.direction().equals("same"))
                        .mapToLong(Cell::customers)
                        .max()
                        .orElse(0);
    }

    Element element() {
        String caption =
                "Customers by the tier they are in (rows) and the tier they would be in (columns)";
        Element table =
                Element.of("table")
                        .with("class", "heat")
                        .add(DataTable.caption(caption))
                        .add(Element.of("thead").add(heading()));
        Element body = Element.of("tbody");
        for (int rank = policy.tiers().size() - 1; rank >= 0; rank--) {
            body.add(row(policy.tiers().get(rank)));
        }
        return DataTable.scrolling(caption, table.add(body.add(totals())));
    }

    private Element heading() {
        Element heading = Element.of("tr").add(Element.of("td"));
        for (TierReport tier : candidate.tiers()) {
            heading.add(Element.of("th").with("scope", "col").add(Element.of("bdi", tier.name())));
        }
        return heading.add(Element.of("th", "all").with("scope", "col").with("class", "total"));
    }

    private Element row(TierReport from) {
        Element row = Element.of("tr").add(DataTable.rowHeading(from.name()));
        for (TierReport to : candidate.tiers()) {
            row.add(cell(from.id(), to.id()));
        }
        return row.add(total(cell -> cell.policyTier().equals(from.id())));
    }

    private Element totals() {
        Element row = Element.of("tr").with("class", "total").add(DataTable.rowHeading("all"));
        for (TierReport to : candidate.tiers()) {
            row.add(total(cell -> cell.candidateTier().equals(to.id())));
        }
        return row.add(total(cell -> true));
    }

    private Element total(Predicate<Cell> which) {
        long customers = matrix.cells().stream().filter(which).mapToLong(Cell::customers).sum();
        return Element.of("td", Numbers.whole(customers)).with("class", "total");
    }

    private Element cell(String from, String to) {
        Cell cell =
                matrix.cells().stream()
                        .filter(it -> it.policyTier().equals(from) && it.candidateTier().equals(to))
                        .findFirst()
                        .orElseThrow();
        Element box = Element.of("td").with("class", style(cell));
        if (cell.customers() == 0) {
            return box.text("0");
        }
        return box.text(SIGNS.get(cell.direction()) + " " + Numbers.whole(cell.customers()))
                .add(Element.of("small", Numbers.percent(cell.share())));
    }

    /** Square roots, so that a few customers are seen beside many. */
    private String style(Cell cell) {
        if (cell.customers() == 0) {
            return "none";
        }
        if (cell.direction().equals("same")) {
            return "same";
        }
        double strength = Math.sqrt((double) cell.customers() / largestMove);
        return cell.direction() + " heat" + (int) Math.ceil(strength * STRONGEST);
    }
}
