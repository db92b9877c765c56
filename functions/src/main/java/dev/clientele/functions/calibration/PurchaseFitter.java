package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.LogLikelihood;
import dev.clientele.functions.calibration.likelihood.Maximiser;
import dev.clientele.functions.calibration.likelihood.Maximum;
import dev.clientele.functions.calibration.likelihood.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Fits purchase models by maximum likelihood, from a fixed list of starts.
 *
 * <p>Of a base with very many distinct histories the starts are compared on a part of them, and the
 * best is followed on all.
 */
final class PurchaseFitter {

    /** Shape of the rate, and the two parameters of dropout: few to many leave, soon or late. */
    private static final double[][] STARTS = {{.5, .5, 1.5}, {1, 1, 10}, {3, .1, .3}};

    /** How far a shape may go, either way: beyond, nothing can be told apart any more. */
    private static final double LARGEST_SHAPE = 1e4;

    private static final double SMALLEST_SHAPE = 1e-6;

    /** Two climbs that end so close in log-likelihood found the same optimum. */
    private static final double SAME_OPTIMUM = 1e-4;

    private static final int MOST_OBSERVATIONS_FOR_STARTS = 20_000;

    private PurchaseFitter() {}

    /** Fits all candidates to the same customers, and says what these don't identify. */
    static List<PurchaseFit> fitAll(ScaledSample customers, CalibrationSteps steps) {
        PurchaseFit nbd = heard(Candidate.NBD, customers, steps);
        List<PurchaseFit> fits = new ArrayList<>();
        for (Candidate candidate : Candidate.values()) {
            PurchaseFit fit = candidate == Candidate.NBD ? nbd : heard(candidate, customers, steps);
            fits.add(fit.isFitted() ? fit.with(Identifiability.findings(fit, nbd)) : fit);
        }
        return fits;
    }

    private static PurchaseFit heard(
            Candidate candidate, ScaledSample customers, CalibrationSteps steps) {
        PurchaseFit fit = fit(candidate, customers);
        steps.done(candidate.label());
        return fit;
    }

    /** Fits one candidate; what the customers don't identify is not looked at. */
    static PurchaseFit fit(Candidate candidate, ScaledSample customers) {
        if (!(customers.meanAge() > 0)) {
            return PurchaseFit.none(
                    candidate,
                    customers,
                    "All customers bought on the last day only: there is no time in which they"
                            + " could have come back.");
        }
        if (!(customers.sample().repeats() > 0)) {
            return PurchaseFit.none(
                    candidate,
                    customers,
                    "No customer bought on a second day: there is no rate of purchases to learn.");
        }
        return climb(candidate, customers);
    }

    private static PurchaseFit climb(Candidate candidate, ScaledSample customers) {
        Sample part = customers.sample().thinned(MOST_OBSERVATIONS_FOR_STARTS);
        Maximiser maximiser = maximiser(candidate.likelihood(part), customers.meanRate());
        List<Maximum> ends =
                Arrays.stream(STARTS)
                        .map(start -> start(start, candidate, customers.meanRate()))
                        .map(maximiser::from)
                        .toList();
        Maximum best = ends.stream().max(Comparator.comparingDouble(Maximum::value)).orElseThrow();
        long same = ends.stream().filter(end -> best.value() - end.value() < SAME_OPTIMUM).count();
        int evaluations = ends.stream().mapToInt(Maximum::evaluations).sum();
        Maximum last = best;
        if (part != customers.sample()) {
            LogLikelihood all = candidate.likelihood(customers.sample());
            last = maximiser(all, customers.meanRate()).from(best.logParameters());
            evaluations += last.evaluations();
        }
        return new PurchaseFit(
                candidate, customers, last, evaluations, STARTS.length, (int) same, List.of());
    }

    private static double[] start(double[] start, Candidate candidate, double meanRate) {
        double[] parameters = {start[0], start[0] / meanRate, start[1], start[2]};
        return Arrays.stream(parameters)
                .limit(candidate.parameters().size())
                .map(StrictMath::log)
                .toArray();
    }

    /** The box: alpha goes with r, or the mean rate would be out of bounds. */
    private static Maximiser maximiser(LogLikelihood likelihood, double meanRate) {
        double[] lowest = new double[likelihood.parameters()];
        double[] highest = new double[likelihood.parameters()];
        Arrays.fill(lowest, StrictMath.log(SMALLEST_SHAPE));
        Arrays.fill(highest, StrictMath.log(LARGEST_SHAPE));
        lowest[1] -= StrictMath.log(meanRate);
        highest[1] -= StrictMath.log(meanRate);
        return new Maximiser(likelihood, lowest, highest);
    }
}
