package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.jobs.page.Numbers;

/** What came out of a calibration, in one sentence. */
public final class CalibrationHeadline {

    private CalibrationHeadline() {}

    /**
     * Says which model was chosen and how well it foretold what it had not seen.
     *
     * @param report what the calibration found
     * @return one sentence
     */
    public static String of(CalibrationReport report) {
        if (report.choice().isRules()) {
            return "No model can be fitted to this history: value and churn stay estimates by"
                    + " rules.";
        }
        return Trial.of(report)
                .map(trial -> trial.outcome() + ".")
                .orElseGet(
                        () ->
                                Words.model(report.choice().model())
                                        + " was fitted to "
                                        + Numbers.whole(report.facts().customers())
                                        + " customers; there is no later time to judge it by.");
    }
}
