package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.FrequencyCount;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import java.util.List;

/** How often customers have bought again, against how often the model says such customers do. */
final class FrequencyFigure {

    private FrequencyFigure() {}

    static Element of(CalibrationReport report) {
        PairedBars bars =
                ActualAndExpected.bars("frequencies-chart", "Customers by repeat purchase days");
        DataTable table =
                new DataTable(
                        "Customers by repeat purchase days",
                        1,
                        List.of("repeats", "actual", "expected"));
        for (FrequencyCount row : report.frequencies()) {
            boolean isLast = row.repeats() == FrequencyCount.MOST;
            String repeats = ActualAndExpected.repeats(row.repeats(), isLast);
            String actual = Numbers.whole(row.customers());
            String expected = Words.count(row.expected());
            bars.pair(
                    repeats,
                    ActualAndExpected.bar((double) row.customers(), actual),
                    ActualAndExpected.bar(row.expected(), expected));
            table.row(List.of(repeats, actual, expected));
        }
        return Element.of("figure")
                .add(
                        Element.of("h3", "How often customers have bought again"),
                        ActualAndExpected.legend(),
                        bars.element(),
                        Element.of("figcaption", caption(report)),
                        table.folded());
    }

    private static String caption(CalibrationReport report) {
        return "At the end of the history, and as "
                + Words.model(report.choice().model())
                + " has it for customers as old as they are.";
    }
}
