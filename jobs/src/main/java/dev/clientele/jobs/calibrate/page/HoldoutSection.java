package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.FrequencyCount;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.HoldoutFigures.ForecastError;
import dev.clientele.functions.calibration.HoldoutFigures.RepeatRow;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.PairedBars;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** What was expected of customers in a window of time that the model hadn't seen, and what came. */
final class HoldoutSection {

    private HoldoutSection() {}

    static Element of(Trial trial) {
        HoldoutFigures figures = trial.figures();
        return Section.of(
                        "holdout",
                        "What was expected, and what came",
                        "Purchase days of a customer in "
                                + trial.window()
                                + ", by repeat purchase days before it; none of it was known to the"
                                + " model.")
                .add(Section.two(byRepeats(figures), errors(trial)));
    }

    private static Element byRepeats(HoldoutFigures figures) {
        PairedBars bars =
                ActualAndExpected.bars("holdout-chart", "Mean purchase days by earlier repeats");
        DataTable table =
                new DataTable(
                        "Mean purchase days by earlier repeats",
                        1,
                        List.of("repeats before", "customers", "actual", "expected"));
        for (RepeatRow row : figures.byRepeats()) {
            boolean isLast = row.repeats() == FrequencyCount.MOST;
            String repeats = ActualAndExpected.repeats(row.repeats(), isLast);
            String actual = Words.mean(row.actualMean());
            String expected = Words.mean(row.expectedMean());
            bars.pair(
                    repeats,
                    ActualAndExpected.bar(row.actualMean(), actual),
                    ActualAndExpected.bar(row.expectedMean(), expected));
            table.row(List.of(repeats, Numbers.whole(row.customers()), actual, expected));
        }
        return Element.of("figure").add(ActualAndExpected.legend(), bars.element(), table.folded());
    }

    private static Element errors(Trial trial) {
        HoldoutFigures figures = trial.figures();
        ForecastError error = figures.error();
        ForecastError naive = figures.naiveError();
        DataTable table =
                new DataTable(
                        "All " + Numbers.whole(figures.customers()) + " customers",
                        1,
                        List.of("", trial.model(), "own rate so far"));
        table.row(
                List.of(
                        "purchase days expected",
                        Words.count(figures.expectedPurchases()),
                        Words.count(figures.naivePurchases())));
        table.row(
                List.of(
                        "off by",
                        Words.miss(figures.expectedPurchases(), figures.actualPurchases()),
                        Words.miss(figures.naivePurchases(), figures.actualPurchases())));
        table.row(
                List.of(
                        "mean absolute error",
                        Words.mean(error.meanAbsolute()),
                        Words.mean(naive.meanAbsolute())));
        table.row(
                List.of(
                        "root mean square error",
                        Words.mean(error.rootMeanSquare()),
                        Words.mean(naive.rootMeanSquare())));
        return Element.of("div").add(table.element(), top(figures));
    }

    private static Element top(HoldoutFigures figures) {
        String spend =
                Double.isNaN(figures.topShare().spend())
                        ? ""
                        : " and " + Numbers.percent(figures.topShare().spend()) + " of the spend";
        return Element.of("p")
                .with("class", "facts")
                .text(
                        "The tenth of customers that was expected to buy most made "
                                + Numbers.percent(figures.topShare().purchases())
                                + " of the purchases"
                                + spend
                                + ".");
    }
}
