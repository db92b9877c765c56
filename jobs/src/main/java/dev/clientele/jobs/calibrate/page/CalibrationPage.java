package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Page;
import dev.clientele.jobs.page.Template;
import java.time.LocalDate;

/** The page of a calibration. */
public final class CalibrationPage {

    private CalibrationPage() {}

    /**
     * Shows what a calibration found.
     *
     * @param report the figures
     * @return one page that needs nothing else; the same for the same figures
     */
    public static String of(CalibrationReport report) {
        Page page =
                new Page("Calibration: " + Words.model(report.choice().model()), "Calibration")
                        .headline(CalibrationHeadline.of(report))
                        .facts(facts(report))
                        .add(CalibrationKeyFigures.of(report), ChoiceSection.of(report));
        Trial.of(report)
                .ifPresent(
                        trial ->
                                page.add(
                                        HoldoutSection.of(trial),
                                        NoOrderSection.of(trial),
                                        IntervalSection.of(trial)));
        if (report.churn() != null) {
            page.add(ChurnSection.of(report.churn()));
        }
        HistorySection.of(report).ifPresent(page::add);
        return page.add(new FitsSection(report).element(), ValueSection.of(report))
                .add(Template.resource(CalibrationPage.class, "definitions.html"))
                .toString();
    }

    private static String facts(CalibrationReport report) {
        HistoryFacts facts = report.facts();
        String period =
                facts.from() == null
                        ? ""
                        : " from " + day(facts.from()) + " to " + day(facts.until());
        return Numbers.whole(facts.customers())
                + " customers with "
                + Numbers.whole(facts.purchaseDays())
                + " purchase days"
                + period
                + ", "
                + Numbers.decimal(facts.days(), 0)
                + " days of history. Times are in "
                + Words.unit(report.unit())
                + ", money is in "
                + (facts.currency() == null ? "units of an unknown currency" : facts.currency())
                + ".";
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
