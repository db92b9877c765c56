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
        String of = " of " + Numbers.whole(value.customers()) + " customers, ";
        String days =
                report.firstDay()
                        ? "the first purchase day included."
                        : "the first purchase day left out.";
        return switch (value.name()) {
            case ValueFit.GAMMA_GAMMA ->
                    "A Gamma-Gamma, each customer's own mean drawn towards everybody's, "
                            + mean
                            + of
                            + days;
            case ValueFit.MEAN ->
                    "Each customer's own mean, and "
                            + mean
                            + ", the mean"
                            + of
                            + "for who has none; "
                            + days;
            default -> "Nothing is known of value.";
        };
    }
}
