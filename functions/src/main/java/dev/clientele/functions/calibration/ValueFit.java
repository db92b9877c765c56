package dev.clientele.functions.calibration;

import dev.clientele.model.clv.GammaGamma;
import java.util.List;

/**
 * What a purchase day is worth, from the customers whose counted purchase days have a known mean
 * value: those with repeats, or all where the first day counts.
 *
 * @param name one of {@link #GAMMA_GAMMA}, {@link #MEAN} and {@link #NONE}
 * @param parameters p, q and v, v in currency units; empty if nothing could be fitted
 * @param mean of a purchase day over the population in currency units: p v / (q - 1) of a
 *     Gamma-Gamma, else the mean over all counted purchase days; NaN if no value is known
 * @param logLikelihood of the mean values at the optimum, in currency units; NaN if nothing could
 *     be fitted
 * @param customers customers with a known mean value
 * @param findings why it is no Gamma-Gamma, and what was left out, one sentence each
 * @param model the fitted model; null unless the name is {@link #GAMMA_GAMMA}
 */
public record ValueFit(
        String name,
        List<Parameter> parameters,
        double mean,
        double logLikelihood,
        long customers,
        List<String> findings,
        GammaGamma model) {

    /** A Gamma-Gamma identified by the data. */
    public static final String GAMMA_GAMMA = "gamma-gamma";

    /** Each customer's own mean, and {@link #mean} for who has none. */
    public static final String MEAN = "mean";

    /** Nothing is known of value. */
    public static final String NONE = "none";

    /** Copies the lists. */
    public ValueFit {
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }
}
