package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigammaTest {

    private static final double EULER = 0.5772156649015329;

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "11, 2.92896825396825396825", "51, 4.49920533832942505756"})
    void isAHarmonicNumberLessEulersConstant(double x, double harmonic) {
        assertThat(Digamma.of(x)).isCloseTo(harmonic - EULER, within(2e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.01, 0.3, 0.5})
    void obeysTheReflectionFormula(double x) {
        double reflected = Math.PI / Math.tan(Math.PI * x);
        assertThat(Digamma.of(1 - x) - Digamma.of(x))
                .isCloseTo(reflected, within(1e-14 * (1 + reflected)));
    }
}
