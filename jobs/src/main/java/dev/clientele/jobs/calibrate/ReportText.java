package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.calibration.Parameter;
import dev.clientele.functions.calibration.ValueFit;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people what a calibration found. */
final class ReportText {

    private final PrintWriter out;
    private final CalibrationReport report;

    ReportText(PrintWriter out, CalibrationReport report) {
        this.out = out;
        this.report = report;
    }

    /** Says everything but where it was written and how long it took. */
    void print(Collected collected) {
        history(collected);
        if (!report.fits().isEmpty()) {
            heading("purchases");
            report.fits().forEach(this::fit);
        }
        heading("value of a purchase day");
        value(report.value());
        choice();
        if (report.churn() != null) {
            new ChurnText(out, report.churn()).print();
        }
        HoldoutText tables = new HoldoutText(out, report);
        boolean hasHoldout = report.fits().stream().anyMatch(fit -> fit.holdout() != null);
        Function<ModelFit, HoldoutFigures> window =
                hasHoldout ? ModelFit::holdout : ModelFit::validation;
        if (report.fits().stream().map(window).anyMatch(figures -> figures != null)) {
            heading(hasHoldout ? "holdout, which no fit has seen" : "validation window");
            tables.print(window);
        }
    }

    /** Says how long each step took. */
    void took(Map<String, Double> seconds) {
        line(
                "%-14s %s",
                "took",
                seconds.entrySet().stream()
                        .map(it -> it.getKey() + " " + number("%.2f s", it.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private void history(Collected collected) {
        HistoryFacts facts = report.facts();
        line("%-14s %,d read from %s", "records", collected.read(), collected.source());
        if (collected.deduplicated() > 0) {
            line("%-14s %,d seen before", "", collected.deduplicated());
        }
        new TreeMap<>(collected.refused())
                .forEach((reason, count) -> line("%-14s %,d refused: %s", "", count, reason));
        String days =
                facts.from() == null
                        ? ""
                        : LocalDate.ofEpochDay(facts.from())
                                + " to "
                                + LocalDate.ofEpochDay(facts.until())
                                + ", ";
        line("%-14s %s%,.0f days", "history", days, facts.days());
        line(
                "%-14s %,d, with %,d purchase days%s",
                "customers",
                facts.customers(),
                facts.purchaseDays(),
                facts.currency() == null ? "" : " in " + facts.currency());
        line("%-14s %s", "unit", report.unit().name().toLowerCase(Locale.ROOT));
    }

    private void fit(ModelFit fit) {
        if (fit.model() == null) {
            line("%-14s no fit", fit.name());
        } else {
            line(
                    "%-14s log-likelihood %,.4f%s%s",
                    fit.name(),
                    fit.logLikelihood(),
                    Double.isNaN(fit.validationScore())
                            ? ""
                            : number(", held out %,.2f", fit.validationScore()),
                    fit.identified() ? "" : ", not identified");
            parameters(fit.parameters());
        }
        fit.findings().forEach(this::remark);
    }

    private void value(ValueFit fit) {
        line(
                "%-14s mean %s, of %,d customers%s",
                fit.name(),
                Double.isNaN(fit.mean()) ? "unknown" : number("%,.4f", fit.mean()),
                fit.customers(),
                Double.isNaN(fit.logLikelihood())
                        ? ""
                        : number(", log-likelihood %,.4f", fit.logLikelihood()));
        parameters(fit.parameters());
        fit.findings().forEach(this::remark);
    }

    /** A parameter without standard error could be anything; findings say where it ended. */
    private void parameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            String value =
                    Double.isNaN(parameter.standardError())
                            ? " not identified"
                            : number("%14.7g", parameter.value())
                                    + number(" +- %.3g", parameter.standardError());
            line("%14s %-6s %s", "", parameter.name(), value);
        }
    }

    private void choice() {
        heading("choice");
        line("%s", report.choice().model());
        report.choice().reasons().forEach(this::remark);
        report.choice().passedOver().forEach(this::remark);
        if (report.choice().isRules()) {
            remark("So value and churn go by rules, and records say rules.");
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void remark(String sentence) {
        line("%14s %s", "", sentence);
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private void line(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts).stripTrailing());
    }
}
