package dev.clientele.functions.calibration;

import dev.clientele.model.clv.PurchaseModel;
import java.util.List;

/**
 * A purchase model fitted by maximum likelihood.
 *
 * <p>The log-likelihood is that of the times of all repeat purchases with time in the data's unit:
 * the scale on which the papers print it. It depends on that unit by a constant, since densities
 * have one: in weeks it is higher than in days by the number of repeat purchase days times ln 7.
 * {@code logLikelihoodInDays} is free of it, for comparing fits of the same customers in different
 * units.
 *
 * @param name one of {@link #NAMES}
 * @param parameters in the order of a models file; empty if nothing could be fitted
 * @param logLikelihood at the optimum, time in the data's unit; NaN if nothing could be fitted
 * @param logLikelihoodInDays the same with time in days
 * @param customers how many it was fitted to
 * @param evaluations of the likelihood with its gradient, over all starts
 * @param starts how many starting points were tried
 * @param startsAtOptimum how many of them ended at the optimum
 * @param findings why the data don't identify the model, one sentence each; empty if they do
 * @param model the fitted model, time in the data's unit; null if nothing could be fitted
 * @param validationScore held-out log-likelihood, time in the data's unit: what the purchases of
 *     the validation window add to the log-likelihood, the model fitted to the customers as they
 *     were before it; NaN without a validation window
 * @param validation how that fit foretold the validation window; null without one, and if the data
 *     don't identify the model and it isn't chosen
 * @param holdout how {@code model} foretold the holdout window; null as {@code validation}
 */
public record ModelFit(
        String name,
        List<Parameter> parameters,
        double logLikelihood,
        double logLikelihoodInDays,
        long customers,
        int evaluations,
        int starts,
        int startsAtOptimum,
        List<String> findings,
        PurchaseModel model,
        double validationScore,
        HoldoutFigures validation,
        HoldoutFigures holdout) {

    /** BG/NBD. */
    public static final String BG_NBD = "bg-nbd";

    /** MBG/NBD. */
    public static final String MBG_NBD = "mbg-nbd";

    /** Pareto/NBD. */
    public static final String PARETO_NBD = "pareto-nbd";

    /**
     * NBD: purchases at a gamma distributed rate and nobody drops out. The yardstick of what
     * dropout is worth, chosen only if the data identify none of the others; its model is a BG/NBD
     * in which hardly anybody ever drops out.
     */
    public static final String NBD = "nbd";

    /** All names, in the order of the report. */
    public static final List<String> NAMES = List.of(BG_NBD, MBG_NBD, PARETO_NBD, NBD);

    /** Copies the lists. */
    public ModelFit {
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }

    /** Whether the data identify the model, so that its parameters mean something. */
    public boolean identified() {
        return findings.isEmpty();
    }

    /** The same fit, held against what happened. */
    ModelFit judged(HoldoutFigures inValidation, HoldoutFigures inHoldout) {
        return new ModelFit(
                name,
                parameters,
                logLikelihood,
                logLikelihoodInDays,
                customers,
                evaluations,
                starts,
                startsAtOptimum,
                findings,
                model,
                validationScore,
                inValidation,
                inHoldout);
    }
}
