package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.IntervalCoverage;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** How often what happened fell into the interval that was predicted for the customer. */
final class IntervalSection {

    private IntervalSection() {}

    static Element of(Trial trial) {
        HoldoutFigures figures = trial.figures();
        if (figures.orderIntervals() == null && figures.spendIntervals() == null) {
            return section("No intervals were predicted.");
        }
        DataTable table =
                new DataTable(
                        "Customers by where they came out",
                        1,
                        List.of("of", "asked for", "by the model", "inside", "below", "above"));
        add(table, "purchase days", figures.orderIntervals());
        add(table, "spend", figures.spendIntervals());
        return section(
                        "An interval holds what one customer will do in "
                                + trial.window()
                                + " with a given chance. It should be met about as often as the"
                                + " model says: as purchase days are whole numbers, that can be"
                                + " more often than asked for.")
                .add(table.element());
    }

    private static Element section(String lead) {
        return Section.of("intervals", "Do the intervals hold?", lead);
    }

    private static void add(DataTable table, String what, IntervalCoverage coverage) {
        if (coverage == null) {
            return;
        }
        table.row(
                List.of(
                        what,
                        Numbers.percent(coverage.nominal()),
                        Numbers.percent(coverage.expected()),
                        Numbers.percent(coverage.inside()),
                        Numbers.percent(coverage.below()),
                        Numbers.percent(coverage.above())));
    }
}
