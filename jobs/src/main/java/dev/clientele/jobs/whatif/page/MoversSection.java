package dev.clientele.jobs.whatif.page;

import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import dev.clientele.jobs.whatif.figures.Mover;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The customers that would be in another tier and stand for the most. */
final class MoversSection {

    private final WhatIfReport report;

    MoversSection(WhatIfReport report) {
        this.report = report;
    }

    Element element() {
        List<Mover> movers = report.movers().largest();
        if (movers.isEmpty()) {
            return Section.of("movers", "Who would move", "Nobody.");
        }
        String lead =
                "The "
                        + movers.size()
                        + " of "
                        + Numbers.whole(report.matrix().moved())
                        + " with the largest "
                        + report.movers().rankedBy()
                        + " at the end.";
        return Section.of("movers", "Who would move", lead).add(table(movers));
    }

    private Element table(List<Mover> movers) {
        Set<String> metrics = new LinkedHashSet<>();
        movers.forEach(mover -> metrics.addAll(mover.metrics().keySet()));
        List<String> columns = new ArrayList<>(List.of("customer", "is in", "would be in"));
        columns.addAll(metrics);
        DataTable table = new DataTable("Customers that would be in another tier", 3, columns);
        for (Mover mover : movers) {
            List<String> cells = new ArrayList<>();
            cells.add(mover.customerId());
            cells.add(report.policy().nameOf(mover.policyTier()));
            cells.add(report.candidate().nameOf(mover.candidateTier()));
            for (String metric : metrics) {
                BigDecimal value = mover.metrics().get(metric);
                cells.add(value == null ? "not known" : Numbers.amount(value));
            }
            table.row(cells);
        }
        return table.element();
    }
}
