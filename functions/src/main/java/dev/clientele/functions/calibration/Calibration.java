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

    /** The models as of a day: fits to the same customers, in the order of {@link Candidate}. */
    private record Stage(List<PurchaseFit> purchases, ValueFit value) {}

    private final CalibrationData data;
    private final CalibrationSteps steps;

    private Calibration(CalibrationData data, CalibrationSteps steps) {
        this.data = data;
        this.steps = steps;
    }

    /**
     * Calibrates.
     *
     * @param data a customer base; too little of it leads to a choice of rules, with the reasons
     * @throws IllegalArgumentException for a history that no customer can have
     */
    public static CalibrationReport of(CalibrationData data) {
        return of(data, CalibrationSteps.UNHEARD);
    }

    /**
     * Calibrates, and tells how it goes on.
     *
     * @param data a customer base; too little of it leads to a choice of rules, with the reasons
     * @param steps hears of each fit, and of what follows them
     * @throws IllegalArgumentException for a history that no customer can have
     */
    public static CalibrationReport of(CalibrationData data, CalibrationSteps steps) {
        return new Calibration(data, steps).report();
    }

    private CalibrationReport report() {
        List<String> shortcomings = HistoryRequirements.shortcomings(data);
        if (!shortcomings.isEmpty()) {
            ValueFit value = ValueFitter.fit(data.training(), data.firstDay());
            return rules(List.of(), value, new Choice(Choice.RULES, shortcomings, List.of()));
        }
        Stage end = stage(data.training(), steps);
        Stage cut = hasGroups(data.validation()) ? earlierStage() : null;
        List<ModelFit> fits = fits(end, cut);
        Choice choice = ModelChoice.among(fits);
        if (choice.isRules()) {
            return rules(fits, end.value(), choice);
        }
        CalibrationReport report = report(judged(fits, choice, end, cut), end.value(), choice);
        steps.done("judging");
        return report;
    }

    /** The models as they would have been fitted before the validation window. */
    private Stage earlierStage() {
        Stage stage = stage(before(data.validation()), CalibrationSteps.UNHEARD);
        steps.done("all of them before the validation window");
        return stage;
    }

    private Stage stage(List<CustomerGroup> groups, CalibrationSteps heard) {
        List<PurchaseFit> purchases =
                PurchaseFitter.fitAll(ScaledSample.of(Histories.of(groups)), heard);
        ValueFit value = ValueFitter.fit(groups, data.firstDay());
        heard.done(ValueFit.GAMMA_GAMMA);
        return new Stage(purchases, value);
    }

    /** Each fit to the end of the history, with what the one before the window scored in it. */
    private List<ModelFit> fits(Stage end, Stage cut) {
        List<ModelFit> fits = new ArrayList<>();
        for (int i = 0; i < end.purchases().size(); i++) {
            double score = cut == null ? Double.NaN : validationScore(cut.purchases().get(i));
            fits.add(end.purchases().get(i).reported(data.unit(), score));
        }
        return fits;
    }

    private double validationScore(PurchaseFit fit) {
        if (!fit.isFitted()) {
            return Double.NaN;
        }
        List<Observation> before = Histories.of(before(data.validation()));
        return fit.heldOut(before, Histories.after(data.validation()));
    }

    /**
     * Adds what the fits foretold, where that says something: of identified ones, and the chosen.
     */
    private List<ModelFit> judged(List<ModelFit> fits, Choice choice, Stage end, Stage cut) {
        List<ModelFit> judged = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            ModelFit fit = fits.get(i);
            boolean counts = fit.identified() || fit.name().equals(choice.model());
            judged.add(
                    counts
                            ? fit.judged(
                                    judged(cut, i, data.validation()),
                                    judged(end, i, data.holdout()))
                            : fit);
        }
        return judged;
    }

    private HoldoutFigures judged(Stage stage, int candidate, ObservationWindow window) {
        if (stage == null || !hasGroups(window) || !stage.purchases().get(candidate).isFitted()) {
            return null;
        }
        PurchaseModel model = stage.purchases().get(candidate).model();
        return HoldoutJudge.judge(model, stage.value(), data.firstDay(), window);
    }

    private CalibrationReport report(List<ModelFit> fits, ValueFit value, Choice choice) {
        CalibrationReport plain = rules(fits, value, choice);
        ModelFit chosen = plain.chosen().orElseThrow();
        PurchaseModel model = chosen.model();
        return new CalibrationReport(
                data.unit(),
                data.firstDay(),
                data.facts(),
                fits,
                value,
                choice,
                HistoryCharts.frequencies(model, data.training()),
                data.timeline() == null ? null : HistoryCharts.timeline(model, data),
                churn(chosen));
    }

    private ChurnFit churn(ModelFit chosen) {
        if (data.churn() == null) {
            return null;
        }
        ChurnFit churn = ChurnCalibration.of(data.churn(), chosen, data.unit());
        steps.done("churn");
        return churn;
    }

    /** Without the charts of a model. */
    private CalibrationReport rules(List<ModelFit> fits, ValueFit value, Choice choice) {
        return new CalibrationReport(
                data.unit(), data.firstDay(), data.facts(), fits, value, choice, List.of(), null);
    }

    private static List<CustomerGroup> before(ObservationWindow window) {
        return window.groups().stream().map(FollowedGroup::before).toList();
    }

    private static boolean hasGroups(ObservationWindow window) {
        return window != null && !window.groups().isEmpty();
    }
}
