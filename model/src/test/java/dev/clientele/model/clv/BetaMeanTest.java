package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaMeanTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-11);

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0.5, 0.5",
        "1e-7, 2",
        "2, 1e-7",
        "1e-3, 1e-3",
        "3, 1000",
        "1e4, 3e4",
        "1e-9, 1e4"
    })
    void meetsTheMeanOfTheDistribution(double a, double b) {
        assertThat(BetaMean.of(a, b, p -> 1 - p / 2)).isCloseTo(1 - a / (a + b) / 2, ERROR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.1, 1, 1e3, 1e9, 1e15, 1e40, 1e100})
    void findsAllThatLiesFarLeftOfThePeak(double steepness) {
        assertThat(BetaMean.of(1, 1, p -> 1 / (1 + steepness * p)))
                .isCloseTo(Math.log1p(steepness) / steepness, ERROR);
    }
}
