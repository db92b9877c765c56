package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.BetaPrime.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regularised incomplete beta function, against 60-digit arithmetic and closed forms. */
class BetaPrimeTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-10);
    private static final Offset<Double> ROUNDING = Offset.offset(2e-12);

    /** Shapes, logarithm of t, ln B, chance of less or of more: the one asked there. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.09974122513248622, 57.699750472573385, -10.408156203963491, \
                        1.8517174726845432, 0.55720520127102667
                    0.024452665844111366, 13.773182635447894, 22.07674022767804, \
                        3.6341309397529165, 1.6907260392896834e-135
                    0.26781558047891735, 82.93777016588825, -0.33861466904105164, \
                        0.033271148857805038, 9.0818580596240996e-22
                    0.24646651365013142, 5.834940861703998, -0.9996760669835245, \
                        0.88446469551967067, 0.024582814660847836
                    0.001072720271332367, 5.690297973000494, -29.003924958033274, \
                        6.8351709967454342, 0.97168213662075918
                    1206.8834922241977, 240.1890143108259, 1.308703120498969, \
                        -652.13004388825011, 3.5942433836659995e-6
                    """)
    void chancesAreKnown(double a, double b, double logarithm, double logBeta, double smaller) {
        BetaPrime distribution = BetaPrime.of(a, b);
        Point point = Point.ofLog(logarithm);
        double density = distribution.density(point);

        assertThat(distribution.logBeta())
                .isCloseTo(logBeta, Offset.offset(1e-14 * (1 + Math.abs(logBeta))));
        assertThat(
                        distribution.isBelowMean(point)
                                ? distribution.lower(point, density)
                                : distribution.upper(point, density))
                .isCloseTo(smaller, ERROR);
    }

    @Test
    void oneShapeOfOneIsAPower() {
        for (double logarithm = -20; logarithm < 20; logarithm += 0.7) {
            Point point = Point.ofLog(logarithm);
            assertThat(less(2.5, 1, logarithm)).isCloseTo(Math.pow(point.share(), 2.5), ROUNDING);
            assertThat(less(1, 2.5, logarithm))
                    .isCloseTo(1 - Math.pow(point.rest(), 2.5), ROUNDING);
        }
    }

    @Test
    void twoHalvesAreAnArcSine() {
        for (double logarithm = -20; logarithm < 20; logarithm += 0.7) {
            double share = Point.ofLog(logarithm).share();
            assertThat(less(0.5, 0.5, logarithm))
                    .isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(share)), ROUNDING);
        }
    }

    @Test
    void anotherShapeIsAnotherFunction() {
        assertThat(less(2.5, 1.001, 1)).isNotCloseTo(less(2.5, 1, 1), ROUNDING);
    }

    /** I_u(a, b) = I_u(a + 1, b) + u^a w^b / (a B(a, b)): ties both sides of the mean together. */
    @Property
    void neighboursDifferByTheirDensity(
            @ForAll @DoubleRange(min = -2, max = 4) double decadeOfA,
            @ForAll @DoubleRange(min = -2, max = 4) double decadeOfB,
            @ForAll @DoubleRange(min = -30, max = 30) double logarithm) {
        double a = Math.pow(10, decadeOfA);
        double b = Math.pow(10, decadeOfB);
        double density = BetaPrime.of(a, b).density(Point.ofLog(logarithm));

        assertThat(less(a, b, logarithm))
                .isCloseTo(less(a + 1, b, logarithm) + density / a, ROUNDING);
    }

    @Property
    void sidesChangePlaces(
            @ForAll @DoubleRange(min = -3, max = 5) double decadeOfA,
            @ForAll @DoubleRange(min = -3, max = 5) double decadeOfB,
            @ForAll @DoubleRange(min = -600, max = 600) double logarithm) {
        double a = Math.pow(10, decadeOfA);
        double b = Math.pow(10, decadeOfB);
        double less = less(a, b, logarithm);

        assertThat(less).isBetween(-1e-12, 1 + 1e-12);
        assertThat(1 - less(b, a, -logarithm)).isCloseTo(less, Offset.offset(2e-11));
    }

    private static double less(double a, double b, double logarithm) {
        BetaPrime distribution = BetaPrime.of(a, b);
        Point point = Point.ofLog(logarithm);
        double density = distribution.density(point);
        return distribution.isBelowMean(point)
                ? distribution.lower(point, density)
                : 1 - distribution.upper(point, density);
    }
}
