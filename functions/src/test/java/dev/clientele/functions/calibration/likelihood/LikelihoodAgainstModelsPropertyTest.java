package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Likelihoods against the models, which are tested against 60-digit tables: what time in silence
 * takes from a likelihood is the chance of no purchase in it, and what a purchase puts in its place
 * is the density of its time.
 */
class LikelihoodAgainstModelsPropertyTest {

    private static final double STEP = 1e-4;

    @Property(tries = 300)
    void bgNbd(
            @ForAll @IntRange(max = 30) int x,
            @ForAll @DoubleRange(max = 1) double recency,
            @ForAll @DoubleRange(max = 3) double silence,
            @ForAll @DoubleRange(min = 0.01, max = 3) double horizon,
            @ForAll @DoubleRange(min = -3, max = 3) double first,
            @ForAll @DoubleRange(min = -3, max = 3) double second) {
        double[] at = {first, -second / 2, second, first / 2};
        PurchaseModel model = new BgNbd(exp(at[0]), exp(at[1]), exp(at[2]), exp(at[3]));
        check(GeometricDropoutLikelihood::bgNbd, at, model, x, recency, silence, horizon);
    }

    @Property(tries = 300)
    void mbgNbd(
            @ForAll @IntRange(max = 30) int x,
            @ForAll @DoubleRange(max = 1) double recency,
            @ForAll @DoubleRange(max = 3) double silence,
            @ForAll @DoubleRange(min = 0.01, max = 3) double horizon,
            @ForAll @DoubleRange(min = -3, max = 3) double first,
            @ForAll @DoubleRange(min = -3, max = 3) double second) {
        double[] at = {first, -second / 2, second, first / 2};
        PurchaseModel model = new MbgNbd(exp(at[0]), exp(at[1]), exp(at[2]), exp(at[3]));
        check(GeometricDropoutLikelihood::mbgNbd, at, model, x, recency, silence, horizon);
    }

    @Property(tries = 300)
    void paretoNbd(
            @ForAll @IntRange(max = 30) int x,
            @ForAll @DoubleRange(max = 1) double recency,
            @ForAll @DoubleRange(max = 3) double silence,
            @ForAll @DoubleRange(min = 0.01, max = 3) double horizon,
            @ForAll @DoubleRange(min = -6, max = 6) double first,
            @ForAll @DoubleRange(min = -6, max = 6) double second) {
        double[] at = {first / 2, first, second, -first / 2 + second};
        PurchaseModel model = new ParetoNbd(exp(at[0]), exp(at[1]), exp(at[2]), exp(at[3]));
        check(ParetoNbdLikelihood::new, at, model, x, recency, silence, horizon);
    }

    private static void check(
            Function<Sample, LogLikelihood> likelihood,
            double[] at,
            PurchaseModel model,
            int x,
            double recency,
            double silence,
            double horizon) {
        double last = x == 0 ? 0 : recency;
        double age = last + silence;
        double before = value(likelihood, at, new Observation(x, last, age, 1));
        double later = value(likelihood, at, new Observation(x, last, age + horizon, 1));
        assertThat(Math.exp(later - before))
                .as("no purchase")
                .isCloseTo(model.noPurchase(x, last, age, horizon), within(1e-10));

        double then = age + horizon;
        double bought = value(likelihood, at, new Observation(x + 1, then, then, 1));
        double density =
                (model.noPurchase(x, last, age, horizon * (1 - STEP))
                                - model.noPurchase(x, last, age, horizon * (1 + STEP)))
                        / (2 * STEP * horizon);
        assertThat(Math.exp(bought - before))
                .as("purchase")
                .isCloseTo(density, within(1e-5 * (1 + density)));
    }

    private static double value(
            Function<Sample, LogLikelihood> likelihood, double[] at, Observation observation) {
        return likelihood.apply(new Sample(List.of(observation))).at(at, new double[at.length]);
    }

    private static double exp(double log) {
        return Math.exp(log);
    }
}
