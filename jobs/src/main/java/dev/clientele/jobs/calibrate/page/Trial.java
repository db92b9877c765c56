package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.jobs.page.Numbers;
import java.util.Optional;

/**
 * The window of time by which the chosen model is judged: what came after the history it was fitted
 * to, or, where nothing did, the last part of that history, foretold from what was before.
 *
 * @param model the chosen model in words
 * @param window in words, such as {@code the 39 weeks after the history}
 * @param figures how the model did
 */
record Trial(String model, String window, HoldoutFigures figures) {

    /** The trial of the chosen model; empty if the choice is rules or no window is known. */
    static Optional<Trial> of(CalibrationReport report) {
        return report.chosen().flatMap(fit -> of(report, fit));
    }

    private static Optional<Trial> of(CalibrationReport report, ModelFit fit) {
        String model = Words.model(fit.name());
        if (fit.holdout() != null) {
            String length = Words.time(fit.holdout().length(), report.unit());
            return Optional.of(
                    new Trial(model, "the " + length + " after the history", fit.holdout()));
        }
        if (fit.validation() != null) {
            String length = Words.time(fit.validation().length(), report.unit());
            return Optional.of(
                    new Trial(model, "the last " + length + " of the history", fit.validation()));
        }
        return Optional.empty();
    }

    /** What was expected and what came, in a sentence without its end. */
    String outcome() {
        return model
                + " expected "
                + Words.count(figures.expectedPurchases())
                + " purchase days in "
                + window
                + " and "
                + Numbers.whole(Math.round(figures.actualPurchases()))
                + " came: "
                + Words.miss(figures.expectedPurchases(), figures.actualPurchases());
    }
}
