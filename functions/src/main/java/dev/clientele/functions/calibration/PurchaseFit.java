package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.Maximum;
import dev.clientele.functions.calibration.likelihood.Observation;
import dev.clientele.functions.calibration.likelihood.Sample;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate fitted to customers.
 *
 * @param candidate which
 * @param customers whom it was fitted to
 * @param maximum where the likelihood is highest, times in mean ages; null if nothing could be
 *     fitted
 * @param evaluations over all starts
 * @param starts how many were tried
 * @param startsAtOptimum how many ended at {@code maximum}
 * @param findings what the data don't identify
 */
record PurchaseFit(
        Candidate candidate,
        ScaledSample customers,
        Maximum maximum,
        int evaluations,
        int starts,
        int startsAtOptimum,
        List<String> findings) {

    /** Nothing could be fitted. */
    static PurchaseFit none(Candidate candidate, ScaledSample customers, String finding) {
        return new PurchaseFit(candidate, customers, null, 0, 0, 0, List.of(finding));
    }

    PurchaseFit with(List<String> found) {
        return new PurchaseFit(
                candidate, customers, maximum, evaluations, starts, startsAtOptimum, found);
    }

    boolean isFitted() {
        return maximum != null;
    }

    /** A parameter in the unit of the data. */
    double value(int parameter) {
        double scale = candidate.isTime(parameter) ? customers.meanAge() : 1;
        return maximum.parameter(parameter) * scale;
    }

    /** The fitted model in the unit of the data. */
    PurchaseModel model() {
        double[] values = new double[candidate.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i);
        }
        return candidate.model(values);
    }

    /** With time in the unit of the data. */
    double logLikelihood() {
        return maximum.value() + customers.unitConstant(customers.sample().repeats());
    }

    /**
     * What a window adds to the log-likelihood of customers, time in the unit of the data.
     *
     * @param before their histories at its beginning
     * @param after their histories at its end
     */
    double heldOut(List<Observation> before, List<Observation> after) {
        Sample start = customers.scaled(before);
        Sample end = customers.scaled(after);
        return logLikelihood(end)
                - logLikelihood(start)
                + customers.unitConstant(end.repeats() - start.repeats());
    }

    private double logLikelihood(Sample sample) {
        double[] gradient = new double[candidate.parameters().size()];
        return candidate.likelihood(sample).at(maximum.logParameters(), gradient);
    }

    /**
     * As the report has it, not yet held against what happened.
     *
     * @param unit of the data
     * @param validationScore NaN if there is none
     */
    ModelFit reported(ModelUnit unit, double validationScore) {
        double logLikelihood = isFitted() ? logLikelihood() : Double.NaN;
        // A density a week is seven times one a day, for each repeat purchase.
        double weeksToDays = -customers.sample().repeats() * StrictMath.log(unit.daysPerUnit());
        return new ModelFit(
                candidate.label(),
                isFitted() ? reportedParameters() : List.of(),
                logLikelihood,
                logLikelihood + weeksToDays,
                Math.round(customers.sample().customers()),
                evaluations,
                starts,
                startsAtOptimum,
                findings,
                isFitted() ? model() : null,
                validationScore,
                null,
                null);
    }

    private List<Parameter> reportedParameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < candidate.parameters().size(); i++) {
            String name = candidate.parameters().get(i);
            parameters.add(Parameter.ofLogError(name, value(i), logError(i)));
        }
        return parameters;
    }

    /**
     * Beside a partner at the edge of the box an error would hold for that edge only. Parameters
     * come in pairs, of the rate and of dropout.
     */
    private double logError(int parameter) {
        int partner = parameter ^ 1;
        return maximum.isAtEdge(partner) ? Double.NaN : maximum.logError(parameter);
    }
}
