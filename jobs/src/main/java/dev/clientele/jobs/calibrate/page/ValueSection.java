package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.ValueFit;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.List;

/** What a purchase day is worth. */
final class ValueSection {

    private ValueSection() {}

    static Element of(CalibrationReport report) {
        ValueFit value = report.value();
        Element section = Section.of("value", "What a purchase day is worth", lead(report));
        if (!value.findings().isEmpty()) {
            section.add(ChoiceSection.list(value.findings()));
        }
        if (value.parameters().isEmpty()) {
            return section;
        }
        DataTable table =
                new DataTable(
                        "Log-likelihood " + Numbers.decimal(value.logLikelihood(), 2),
                        2,
                        List.of("model", "parameter", "value", "standard error"));
        FitsSection.addTo(table, ValueFit.GAMMA_GAMMA, value.parameters());
        return section.add(table.element());
    }

    private static String lead(CalibrationReport report) {
        ValueFit value = report.value();
        String currency = report.facts().currency();
        String mean = Numbers.decimal(value.mean(), 2) + (currency == null ? "" : " " + currency);
        String days =
                report.firstDay()
                        ? "The first purchase day counts."
                        : "The first purchase day doesn't count.";
        String over = " over " + Numbers.whole(value.customers()) + " customers";
        return switch (value.name()) {
            case ValueFit.GAMMA_GAMMA ->
                    "By a Gamma-Gamma, each customer's own mean is drawn towards everybody's: "
                            + mean
                            + over
                            + ". "
                            + days;
            case ValueFit.MEAN ->
                    "Each customer's own mean; for who has none, the mean"
                            + over
                            + ", "
                            + mean
                            + ". "
                            + days;
            default -> "Nothing is known of value.";
        };
    }
}
