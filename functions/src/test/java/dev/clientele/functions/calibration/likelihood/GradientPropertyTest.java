package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each gradient is the derivative of its log-likelihood, by differences of eighth order. */
class GradientPropertyTest {

    private static final double STEP = 1e-2;
    private static final double[] COEFFICIENTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

    @Property(tries = 300)
    void ofNbd(@ForAll("histories") List<Observation> histories, @ForAll("points") double[] at) {
        check(new NbdLikelihood(new Sample(histories)), at);
    }

    @Property(tries = 300)
    void ofBgNbd(@ForAll("histories") List<Observation> histories, @ForAll("points") double[] at) {
        check(GeometricDropoutLikelihood.bgNbd(new Sample(histories)), at);
    }

    @Property(tries = 300)
    void ofMbgNbd(@ForAll("histories") List<Observation> histories, @ForAll("points") double[] at) {
        check(GeometricDropoutLikelihood.mbgNbd(new Sample(histories)), at);
    }

    @Property(tries = 300)
    void ofParetoNbd(
            @ForAll("histories") List<Observation> histories, @ForAll("points") double[] at) {
        check(new ParetoNbdLikelihood(new Sample(histories)), at);
    }

    @Property(tries = 300)
    void ofGammaGamma(@ForAll("values") List<ObservedValue> values, @ForAll("points") double[] at) {
        check(new GammaGammaLikelihood(values), at);
    }

    private static void check(LogLikelihood likelihood, double[] point) {
        double[] at = Arrays.copyOf(point, likelihood.parameters());
        double[] gradient = new double[at.length];
        double scale = 1 + Math.abs(likelihood.at(at, gradient));
        for (int i = 0; i < at.length; i++) {
            assertThat(gradient[i])
                    .as("derivative %d at %s", i, Arrays.toString(at))
                    .isCloseTo(difference(likelihood, at, i), within(1e-9 * scale));
        }
    }

    private static double difference(LogLikelihood likelihood, double[] at, int parameter) {
        double sum = 0;
        double[] unused = new double[at.length];
        for (int k = 0; k < COEFFICIENTS.length; k++) {
            double[] moved = at.clone();
            moved[parameter] = at[parameter] + (k + 1) * STEP;
            double above = likelihood.at(moved, unused);
            moved[parameter] = at[parameter] - (k + 1) * STEP;
            sum += COEFFICIENTS[k] * (above - likelihood.at(moved, unused));
        }
        return sum / STEP;
    }

    @Provide
    Arbitrary<List<Observation>> histories() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        shares,
                        Arbitraries.doubles().between(0, 5),
                        Arbitraries.integers().between(1, 9))
                .as(
                        (x, share, age, weight) ->
                                new Observation(x, x == 0 ? 0 : share * age, age, weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<ObservedValue>> values() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.doubles().between(0.01, 50),
                        Arbitraries.integers().between(1, 9))
                .as((purchases, mean, weight) -> new ObservedValue(purchases, mean, weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<double[]> points() {
        return Arbitraries.doubles().between(-5, 5).array(double[].class).ofSize(4);
    }
}
