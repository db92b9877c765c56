package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.IntervalCoverage;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;

/** The numbers that say most. */
final class CalibrationKeyFigures {

    private CalibrationKeyFigures() {}

    static Element of(CalibrationReport report) {
        List<Element> figures = new ArrayList<>();
        figures.add(
                Section.keyFigure(Words.model(report.choice().model()), "is used from here on"));
        Trial.of(report).ifPresent(trial -> addTrial(figures, trial.figures()));
        figures.add(
                Section.keyFigure(
                        money(report.value().mean(), report.facts().currency()),
                        "is the mean of a purchase day"));
        return Section.keyFigures(figures.toArray(Element[]::new));
    }

    private static void addTrial(List<Element> figures, HoldoutFigures trial) {
        figures.add(
                Section.keyFigure(
                        Words.miss(trial.expectedPurchases(), trial.actualPurchases()),
                        "of all purchase days; by each customer's own rate so far "
                                + Words.miss(trial.naivePurchases(), trial.actualPurchases())));
        figures.add(
                Section.keyFigure(
                        Numbers.percent(trial.topShare().purchases()),
                        "of purchases were made by the tenth that was expected to buy most"));
        figures.add(
                Section.keyFigure(
                        Numbers.percent(trial.noOrder().meanPredicted())
                                + " \u2192 "
                                + Numbers.percent(trial.noOrder().observed()),
                        "without an order, expected \u2192 seen"));
        IntervalCoverage intervals = trial.orderIntervals();
        if (intervals != null) {
            figures.add(
                    Section.keyFigure(
                            Numbers.percent(intervals.inside()),
                            "of customers within their interval; the model says "
                                    + Numbers.percent(intervals.expected())));
        }
    }

    private static String money(double mean, String currency) {
        if (Double.isNaN(mean)) {
            return Numbers.decimal(mean, 2);
        }
        return Numbers.decimal(mean, 2) + (currency == null ? "" : " " + currency);
    }
}
