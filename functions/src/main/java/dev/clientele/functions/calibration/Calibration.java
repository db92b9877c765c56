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
            Choice rules = new Choice(Choice.RULES, shortcomings, List.of());
            return report(List.of(), value, rules, List.of(), null);
        }
        List<ModelFit> fits = fits();
        Choice choice = ModelChoice.among(fits);
        CalibrationReport report = report(fits, value, choice, List.of(), null);
        return report.chosen()
                .map(fit -> report(fits, value, choice, frequencies(fit), timeline(fit)))
                .orElse(report);
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

    private List<ModelFit> fits() {
        List<PurchaseFit> fits =
                PurchaseFitter.fitAll(ScaledSample.of(Histories.of(data.training())));
        List<PurchaseFit> earlier = earlierFits();
        List<ModelFit> reported = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            PurchaseFit before = earlier.isEmpty() ? null : earlier.get(i);
            reported.add(reported(fits.get(i), before));
        }
        return reported;
    }

    /** Fitted to the customers as they were before the validation window; empty without one. */
    private List<PurchaseFit> earlierFits() {
        return hasGroups(data.validation())
                ? PurchaseFitter.fitAll(ScaledSample.of(Histories.before(data.validation())))
                : List.of();
    }

    private ModelFit reported(PurchaseFit fit, PurchaseFit earlier) {
        boolean isFitted = fit.isFitted();
        boolean isValidated = earlier != null && earlier.isFitted();
        PurchaseModel model = isFitted ? fit.model() : null;
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
                model,
                isValidated ? validationScore(earlier) : Double.NaN,
                isValidated ? HoldoutJudge.judge(earlier.model(), data.validation()) : null,
                isFitted && hasGroups(data.holdout())
                        ? HoldoutJudge.judge(model, data.holdout())
                        : null);
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

    private List<FrequencyCount> frequencies(ModelFit fit) {
        return HistoryCharts.frequencies(fit.model(), data.training());
    }

    private TimelineFigures timeline(ModelFit fit) {
        return data.timeline() == null
                ? null
                : HistoryCharts.timeline(
                        fit.model(), data.unit(), data.timeline(), data.facts().days());
    }

    private static boolean hasGroups(ObservationWindow window) {
        return window != null && !window.groups().isEmpty();
    }
}
