package dev.clientele.jobs.calibrate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.ChurnFit;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.calibration.Parameter;
import dev.clientele.functions.calibration.ValueFit;
import dev.clientele.functions.programme.ModelsJson;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.RhythmPurchases;
import dev.clientele.model.clv.ValueModel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** The models file that a calibration writes. */
final class ModelsFile {

    private final CalibrationReport report;
    private final ModelsOptions options;

    ModelsFile(CalibrationReport report, ModelsOptions options) {
        this.report = report;
        this.options = options;
    }

    /** The file: the models to use, and in {@code fit} where they came from. */
    ObjectNode json() {
        ObjectNode file = ModelsJson.write(models());
        if (report.churn() != null) {
            churn(file.withObject("/churn"), report.churn());
        }
        file.set("fit", fit(file.objectNode()));
        return file;
    }

    private static void churn(ObjectNode part, ChurnFit churn) {
        part.put("scorer", churn.scorer()).put("horizonDays", churn.horizonDays());
    }

    /** The models to use. */
    FittedModels models() {
        return options.version() == null ? named(version()) : named(options.version());
    }

    /** The same models have the same name, and others another. */
    private String version() {
        CRC32 checksum = new CRC32();
        checksum.update(
                ModelsJson.write(named("unnamed")).toString().getBytes(StandardCharsets.UTF_8));
        Integer until = report.facts().until();
        return (until == null ? "table" : LocalDate.ofEpochDay(until))
                + "-"
                + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** By rules value is what it is without models: the customer's own mean of all days. */
    private FittedModels named(String version) {
        boolean byRules = report.chosen().isEmpty();
        PurchaseModel purchases =
                report.chosen().map(ModelFit::model).orElse(new RhythmPurchases(report.unit()));
        return new FittedModels(
                version,
                report.unit(),
                purchases,
                byRules ? ownMean(report.value()) : value(report.value()),
                byRules || report.firstDay(),
                options.horizonDays(),
                options.monthlyDiscount(),
                report.churn() == null ? null : report.churn().inUse());
    }

    private static ValueModel value(ValueFit fit) {
        return fit.model() == null ? ownMean(fit) : fit.model();
    }

    private static ValueModel ownMean(ValueFit fit) {
        return new MeanValue(Double.isNaN(fit.mean()) ? 0 : fit.mean());
    }

    private ObjectNode fit(ObjectNode fit) {
        HistoryFacts facts = report.facts();
        if (facts.from() != null) {
            fit.put("from", LocalDate.ofEpochDay(facts.from()).toString());
        }
        if (facts.until() != null) {
            fit.put("until", LocalDate.ofEpochDay(facts.until()).toString());
        }
        fit.put("customers", facts.customers()).put("purchaseDays", facts.purchaseDays());
        if (facts.currency() != null) {
            fit.put("currency", facts.currency());
        }
        texts(fit, "reasons", report.choice().reasons());
        report.chosen().ifPresent(chosen -> purchases(fit.putObject("purchases"), chosen));
        value(fit.putObject("value"), report.value());
        if (report.churn() != null) {
            texts(fit.putObject("churn"), "reasons", report.churn().reasons());
        }
        return fit;
    }

    private static void purchases(ObjectNode json, ModelFit fit) {
        number(json, "logLikelihood", fit.logLikelihood());
        errors(json, fit.parameters());
        texts(json, "findings", fit.findings());
    }

    private static void value(ObjectNode json, ValueFit fit) {
        json.put("model", fit.name()).put("customers", fit.customers());
        number(json, "logLikelihood", fit.logLikelihood());
        errors(json, fit.parameters());
        texts(json, "findings", fit.findings());
    }

    private static void errors(ObjectNode json, List<Parameter> parameters) {
        ObjectNode errors = json.objectNode();
        parameters.forEach(it -> number(errors, it.name(), it.standardError()));
        if (!errors.isEmpty()) {
            json.set("standardErrors", errors);
        }
    }

    private static void texts(ObjectNode json, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.withArray(field)::add);
        }
    }

    private static void number(ObjectNode json, String field, double number) {
        if (Double.isFinite(number)) {
            json.put(field, number);
        }
    }
}
