package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.GammaGammaLikelihood;
import dev.clientele.functions.calibration.likelihood.Maximiser;
import dev.clientele.functions.calibration.likelihood.Maximum;
import dev.clientele.functions.calibration.likelihood.ObservedValue;
import dev.clientele.model.clv.GammaGamma;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits Gamma-Gamma to the mean values of customers by maximum likelihood, from a fixed list of
 * starts; falls back to plain means, with the reasons. Values are scaled to a mean of 1 on the way,
 * so that the currency makes no difference.
 */
final class ValueFitter {

    private static final double[][] STARTS = {{1, 2, 1}, {5, 4, 1}, {2, 1.5, .25}};
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e6;

    /** A standard error of the log that leaves a parameter open by a factor of 50 either way. */
    private static final double WEAK = 2;

    private static final List<String> NAMES = List.of("p", "q", "v");
    private static final int Q = 1;
    private static final int V = 2;

    private final List<ObservedValue> values;
    private final double mean;
    private final double customers;
    private final Findings findings = new Findings();

    private ValueFitter(List<ObservedValue> values) {
        double total = 0;
        double purchases = 0;
        double counted = 0;
        for (ObservedValue value : values) {
            total += value.weight() * value.purchases() * value.mean();
            purchases += value.weight() * value.purchases();
            counted += value.weight();
        }
        this.values = values;
        this.mean = total / purchases;
        this.customers = counted;
    }

    /**
     * Fits the value of a purchase day.
     *
     * @param groups of customers; an unknown mean value is left out, one that isn't over 0 too,
     *     with a finding
     * @param firstDay whether the first purchase day counts
     */
    static ValueFit fit(List<CustomerGroup> groups, boolean firstDay) {
        List<ObservedValue> values = new ArrayList<>();
        long worthless = 0;
        for (CustomerGroup group : groups) {
            int purchases = firstDay ? group.x() + 1 : group.x();
            if (purchases == 0 || Double.isNaN(group.meanValue())) {
                continue;
            }
            if (group.meanValue() > 0 && group.meanValue() < Double.POSITIVE_INFINITY) {
                values.add(new ObservedValue(purchases, group.meanValue(), group.customers()));
            } else {
                worthless += group.customers();
            }
        }
        values.sort(
                Comparator.comparingInt(ObservedValue::purchases)
                        .thenComparing(ObservedValue::mean));
        ValueFitter fitter = new ValueFitter(values);
        fitter.tellOfWorthless(worthless);
        return fitter.fit();
    }

    private void tellOfWorthless(long worthless) {
        if (worthless > 0) {
            findings.add(
                    "Customers whose mean value is not a number over 0 were left out: %s of them.",
                    worthless);
        }
    }

    private ValueFit fit() {
        if (values.isEmpty()) {
            findings.add("No customer's purchase days have a known value over 0.");
            return result(ValueFit.NONE, null, null);
        }
        if (values.stream().allMatch(value -> value.mean() == values.get(0).mean())) {
            findings.add(
                    "All known mean values are %s: Gamma-Gamma has nothing to tell customers"
                            + " apart by.",
                    values.get(0).mean());
            return result(ValueFit.MEAN, null, null);
        }
        Maximum best = climb();
        if (isOpen(best)) {
            return result(ValueFit.MEAN, best, null);
        }
        GammaGamma model =
                new GammaGamma(best.parameter(0), best.parameter(Q), best.parameter(V) * mean);
        return result(ValueFit.GAMMA_GAMMA, best, model);
    }

    private Maximum climb() {
        List<ObservedValue> scaled =
                values.stream()
                        .map(v -> new ObservedValue(v.purchases(), v.mean() / mean, v.weight()))
                        .toList();
        double[] lowest = new double[NAMES.size()];
        double[] highest = new double[NAMES.size()];
        Arrays.fill(lowest, StrictMath.log(SMALLEST));
        Arrays.fill(highest, StrictMath.log(LARGEST));
        Maximiser maximiser = new Maximiser(new GammaGammaLikelihood(scaled), lowest, highest);
        return Arrays.stream(STARTS)
                .map(start -> Arrays.stream(start).map(StrictMath::log).toArray())
                .map(maximiser::from)
                .max(Comparator.comparingDouble(Maximum::value))
                .orElseThrow();
    }

    /** Whether something remains open; says what. */
    private boolean isOpen(Maximum best) {
        boolean isOpen = best.parameter(Q) <= 1;
        if (isOpen) {
            findings.add(
                    "q of Gamma-Gamma is %s: values are so uneven that with 1 or less no mean"
                            + " exists.",
                    best.parameter(Q));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            // Not "error >= WEAK": at the edge of the box it is NaN.
            if (!(best.logError(i) < WEAK)) {
                isOpen = true;
                findings.add(
                        "%s of Gamma-Gamma is not identified: other values do about as well as %s.",
                        NAMES.get(i), parameter(best, i));
            }
        }
        return isOpen;
    }

    /** Then the errors of the others would hold for that edge only. */
    private static boolean isAtAnEdge(Maximum best) {
        return IntStream.range(0, NAMES.size()).anyMatch(best::isAtEdge);
    }

    private ValueFit result(String name, Maximum best, GammaGamma model) {
        double populationMean = model == null ? mean : model.p() * model.v() / (model.q() - 1);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; best != null && i < NAMES.size(); i++) {
            double error = isAtAnEdge(best) ? Double.NaN : best.logError(i);
            parameters.add(Parameter.ofLogError(NAMES.get(i), parameter(best, i), error));
        }
        return new ValueFit(
                name,
                parameters,
                populationMean,
                best == null ? Double.NaN : best.value() - customers * StrictMath.log(mean),
                Math.round(customers),
                findings.sentences(),
                model);
    }

    private double parameter(Maximum best, int index) {
        return index == V ? best.parameter(V) * mean : best.parameter(index);
    }
}
