package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.Observation;
import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the models to a customer base, chooses one, and judges it. The same data give the same
 * report, whatever the order of their groups.
 */
public final class Calibration {

    private final CalibrationData data;

    private Calibration(CalibrationData data) {
        this.data = data;
    }

    /**
     * Calibrates.
     *
     * @param data a customer base; too little of it leads to a choice of rules, with the reasons
     * @throws IllegalArgumentException for a history that no customer can have
     */
    public static CalibrationReport of(CalibrationData data) {
        return new Calibration(data).report();
    }

    private CalibrationReport report() {
        ValueFit value = ValueFitter.fit(data.training(), data.firstDay());
        List<String> shortcomings = HistoryRequirements.shortcomings(data);
        if (!shortcomings.isEmpty()) {
            return rules(List.of(), value, new Choice(Choice.RULES, shortcomings, List.of()));
        }
        List<PurchaseFit> fits = fits(Histories.of(data.training()));
        List<PurchaseFit> earlier =
                hasGroups(data.validation())
                        ? fits(Histories.before(data.validation()))
                        : List.of();
        return report(fits, earlier, value);
    }

    private CalibrationReport report(
            List<PurchaseFit> fits, List<PurchaseFit> earlier, ValueFit value) {
        List<ModelFit> found = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            found.add(found(fits.get(i), earlier.isEmpty() ? null : earlier.get(i)));
        }
        Choice choice = ModelChoice.among(found);
        if (choice.isRules()) {
            return rules(found, value, choice);
        }
        List<ModelFit> judged = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            ModelFit fit = found.get(i);
            boolean counts = fit.identified() || fit.name().equals(choice.model());
            judged.add(counts ? judged(fit, earlier.isEmpty() ? null : earlier.get(i)) : fit);
        }
        PurchaseModel model =
                judged.stream()
                        .filter(fit -> fit.name().equals(choice.model()))
                        .findFirst()
                        .orElseThrow()
                        .model();
        return report(
                judged,
                value,
                choice,
                HistoryCharts.frequencies(model, data.training()),
                timeline(model));
    }

    private CalibrationReport rules(List<ModelFit> fits, ValueFit value, Choice choice) {
        return report(fits, value, choice, List.of(), null);
    }

    private CalibrationReport report(
            List<ModelFit> fits,
            ValueFit value,
            Choice choice,
            List<FrequencyCount> frequencies,
            TimelineFigures timeline) {
        return new CalibrationReport(
                data.unit(),
                data.firstDay(),
                data.facts(),
                fits,
                value,
                choice,
                frequencies,
                timeline);
    }

    private static List<PurchaseFit> fits(List<Observation> histories) {
        return PurchaseFitter.fitAll(ScaledSample.of(histories));
    }

    private ModelFit found(PurchaseFit fit, PurchaseFit earlier) {
        boolean isFitted = fit.isFitted();
        double logLikelihood = isFitted ? fit.logLikelihood() : Double.NaN;
        return new ModelFit(
                fit.candidate().label(),
                isFitted ? parameters(fit) : List.of(),
                logLikelihood,
                logLikelihood + fit.customers().sample().repeats() * logOfUnit(),
                Math.round(fit.customers().sample().customers()),
                fit.evaluations(),
                fit.starts(),
                fit.startsAtOptimum(),
                fit.findings(),
                isFitted ? fit.model() : null,
                isFitted(earlier) ? validationScore(earlier) : Double.NaN,
                null,
                null);
    }

    private ModelFit judged(ModelFit fit, PurchaseFit earlier) {
        return fit.judged(
                isFitted(earlier) ? HoldoutJudge.judge(earlier.model(), data.validation()) : null,
                hasGroups(data.holdout()) ? HoldoutJudge.judge(fit.model(), data.holdout()) : null);
    }

    private static boolean isFitted(PurchaseFit fit) {
        return fit != null && fit.isFitted();
    }

    /** A density a week is seven times one a day: minus this for each repeat purchase. */
    private double logOfUnit() {
        return -StrictMath.log(data.unit().daysPerUnit());
    }

    private double validationScore(PurchaseFit earlier) {
        List<Observation> before = Histories.before(data.validation());
        List<Observation> after = Histories.after(data.validation());
        return earlier.heldOut(before, after);
    }

    private static List<Parameter> parameters(PurchaseFit fit) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < fit.candidate().parameters().size(); i++) {
            parameters.add(
                    parameter(
                            fit.candidate().parameters().get(i),
                            fit.value(i),
                            fit.maximum().logError(i)));
        }
        return parameters;
    }

    /** By the delta method a parameter's error is that of its log times the parameter. */
    private static Parameter parameter(String name, double value, double logError) {
        return new Parameter(
                name, value, Double.isInfinite(logError) ? Double.NaN : value * logError);
    }

    private TimelineFigures timeline(PurchaseModel model) {
        return data.timeline() == null
                ? null
                : HistoryCharts.timeline(model, data.unit(), data.timeline(), data.facts().days());
    }

    private static boolean hasGroups(ObservationWindow window) {
        return window != null && !window.groups().isEmpty();
    }
}
