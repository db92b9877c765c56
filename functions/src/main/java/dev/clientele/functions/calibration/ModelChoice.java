package dev.clientele.functions.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Chooses the purchase model.
 *
 * <p>Of the identified ones with dropout the one that best foretold the validation window, or
 * without such a window has the highest log-likelihood: all have four parameters. If none of them
 * is identified, NBD takes their place, which has no dropout to identify, unless one of them is
 * better by {@value #WORTHWHILE_GAIN} or more: then customers do leave, only how they differ in it
 * remains open, and a forecast does not depend on what remains open. If that can't be fitted
 * either, rules.
 */
final class ModelChoice {

    private static final double WORTHWHILE_GAIN = 2;

    private final boolean isValidated;
    private final ToDoubleFunction<ModelFit> score;
    private final List<ModelFit> fitted;

    private ModelChoice(List<ModelFit> fits) {
        this.fitted = fits.stream().filter(fit -> fit.model() != null).toList();
        this.isValidated =
                !fitted.isEmpty()
                        && fitted.stream().noneMatch(fit -> Double.isNaN(fit.validationScore()));
        this.score = isValidated ? ModelFit::validationScore : ModelFit::logLikelihood;
    }

    /** The choice among fits to the same customers. */
    static Choice among(List<ModelFit> fits) {
        return new ModelChoice(fits).choose(fits);
    }

    private Choice choose(List<ModelFit> fits) {
        List<ModelFit> identified =
                fitted.stream().filter(fit -> !isNbd(fit) && fit.identified()).toList();
        if (!identified.isEmpty()) {
            return choice(best(identified), comparison(identified));
        }
        if (fitted.isEmpty()) {
            List<String> reasons =
                    fits.stream().flatMap(fit -> fit.findings().stream()).distinct().toList();
            return new Choice(Choice.RULES, reasons, List.of());
        }
        return amongOpen();
    }

    /** None is identified. */
    private Choice amongOpen() {
        ModelFit best = best(fitted);
        ModelFit nbd = fitted.stream().filter(ModelChoice::isNbd).findFirst().orElse(best);
        double gain = score.applyAsDouble(best) - score.applyAsDouble(nbd);
        if (gain < WORTHWHILE_GAIN) {
            return choice(
                    nbd,
                    "The data identify no model with dropout; NBD, in which nobody drops out, does"
                            + " as well. "
                            + comparison(fitted));
        }
        return choice(
                best,
                "The data identify no model in all its parameters, but dropout is plain: NBD, in"
                        + " which nobody drops out, does worse. What stays open hardly changes a"
                        + " forecast. "
                        + comparison(fitted));
    }

    private Choice choice(ModelFit chosen, String reason) {
        List<String> passedOver = new ArrayList<>();
        for (ModelFit fit : fitted) {
            if (!fit.name().equals(chosen.name()) && !isNbd(fit)) {
                fit.findings().forEach(finding -> passedOver.add(fit.name() + ": " + finding));
            }
        }
        return new Choice(chosen.name(), List.of(reason), passedOver);
    }

    private ModelFit best(List<ModelFit> candidates) {
        return candidates.stream().max(Comparator.comparingDouble(score)).orElseThrow();
    }

    private String comparison(List<ModelFit> candidates) {
        String measure =
                isValidated
                        ? "Held-out log-likelihood of the validation window: "
                        : "Log-likelihood of the whole history, for there is no validation window:"
                                + " ";
        List<String> scores =
                candidates.stream()
                        .sorted(Comparator.comparingDouble(score).reversed())
                        .map(fit -> fit.name() + " " + rounded(score.applyAsDouble(fit)))
                        .toList();
        return measure + String.join(", ", scores) + ".";
    }

    private static boolean isNbd(ModelFit fit) {
        return fit.name().equals(ModelFit.NBD);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
