package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well the chosen model fits the history as a whole: no forecast, but a look for what it
 * misses.
 */
final class HistorySection {

    private HistorySection() {}

    /** Empty if no model was chosen. */
    static Optional<Element> of(CalibrationReport report) {
        List<Element> figures = new ArrayList<>();
        if (report.timeline() != null && report.timeline().weeks().size() > 1) {
            figures.add(TimelineFigure.of(report.timeline()));
        }
        if (!report.frequencies().isEmpty()) {
            figures.add(FrequencyFigure.of(report));
        }
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Element side = Element.of("div").with("class", "two").addAll(figures);
        return Optional.of(
                Section.of(
                                "history",
                                "What the model makes of the history",
                                "All customers together: a model that misses here misses something"
                                        + " about them.")
                        .add(side));
    }
}
