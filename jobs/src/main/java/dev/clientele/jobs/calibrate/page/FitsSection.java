package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.calibration.Parameter;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;

/** All purchase models that were fitted, side by side. */
final class FitsSection {

    private final CalibrationReport report;

    FitsSection(CalibrationReport report) {
        this.report = report;
    }

    Element element() {
        if (report.fits().isEmpty()) {
            return Section.of("fits", "The models side by side", "No model was fitted.");
        }
        Element section =
                Section.of(
                        "fits",
                        "The models side by side",
                        "Fitted by maximum likelihood, each from several starting points; of two"
                                + " numbers the higher log-likelihood is the better one.");
        section.add(comparison().element());
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            section.add(Element.of("h3", "What the data don't tell"), ChoiceSection.list(findings));
        }
        return section.add(parameters().folded());
    }

    private DataTable comparison() {
        DataTable table =
                new DataTable(
                        "Purchase models",
                        2,
                        List.of(
                                "model",
                                "verdict",
                                "log-likelihood",
                                "held-out",
                                "expected in holdout",
                                "starts at optimum"));
        for (ModelFit fit : report.fits()) {
            table.row(
                    List.of(
                            Words.model(fit.name()),
                            verdict(fit),
                            Numbers.decimal(fit.logLikelihood(), 2),
                            Numbers.decimal(fit.validationScore(), 2),
                            fit.holdout() == null
                                    ? "not judged"
                                    : Words.count(fit.holdout().expectedPurchases()),
                            fit.startsAtOptimum() + " of " + fit.starts()));
        }
        return table;
    }

    private String verdict(ModelFit fit) {
        if (fit.name().equals(report.choice().model())) {
            return "chosen";
        }
        if (fit.parameters().isEmpty()) {
            return "not fitted";
        }
        return fit.identified() ? "identified" : "not identified";
    }

    /** Without those of models that were passed over, which stand there. */
    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (ModelFit fit : report.fits()) {
            for (String finding : fit.findings()) {
                if (!report.choice().passedOver().contains(fit.name() + ": " + finding)) {
                    findings.add(Words.model(fit.name()) + ": " + finding);
                }
            }
        }
        return findings;
    }

    private DataTable parameters() {
        DataTable table =
                new DataTable(
                        "Parameters, times in " + Words.unit(report.unit()),
                        2,
                        List.of("model", "parameter", "value", "standard error"));
        for (ModelFit fit : report.fits()) {
            addTo(table, fit.name(), fit.parameters());
        }
        return table;
    }

    /** A row for each parameter. */
    static void addTo(DataTable table, String model, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            table.row(
                    List.of(
                            Words.model(model),
                            parameter.name(),
                            Numbers.significant(parameter.value()),
                            Numbers.significant(parameter.standardError())));
        }
    }
}
