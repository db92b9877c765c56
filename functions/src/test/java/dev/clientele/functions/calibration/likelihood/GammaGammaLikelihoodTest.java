package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaLikelihoodTest {

    /** Eq. (1a) of the paper, as printed. */
    @ParameterizedTest
    @CsvSource({"6.25, 3.74, 15.4, 3, 21", "0.3, 1.1, 100, 1, 0.02", "40, 9, 2, 50, 0.7"})
    void isThatOfThePaper(double p, double q, double v, int x, double m) {
        double printed =
                Gamma.logGamma(p * x + q)
                        - Gamma.logGamma(p * x)
                        - Gamma.logGamma(q)
                        + q * Math.log(v)
                        + (p * x - 1) * Math.log(m)
                        + p * x * Math.log(x)
                        - (p * x + q) * Math.log(x * m + v);
        double[] at = {Math.log(p), Math.log(q), Math.log(v)};
        assertThat(
                        new GammaGammaLikelihood(List.of(new ObservedValue(x, m, 2)))
                                .at(at, new double[3]))
                .isCloseTo(2 * printed, within(1e-10));
    }

    @Test
    void isADensityOfTheMean() {
        double[] at = {Math.log(2.5), Math.log(3), Math.log(4)};
        double area = 0;
        double step = 1e-3;
        for (double log = -15; log < 15; log += step) {
            double mean = Math.exp(log);
            List<ObservedValue> one = List.of(new ObservedValue(2, mean, 1));
            area += step * mean * Math.exp(new GammaGammaLikelihood(one).at(at, new double[3]));
        }
        assertThat(area).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, -2, 1", "1, NaN, 1", "1, Infinity, 1", "1, 1, 0"})
    void knowsNoImpossibleMeans(int purchases, double mean, double weight) {
        assertThatThrownBy(() -> new ObservedValue(purchases, mean, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a mean value");
    }
}
