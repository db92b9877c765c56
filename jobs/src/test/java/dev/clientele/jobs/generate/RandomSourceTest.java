package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.jobs.generate.RandomSource.Purpose;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions against their means, and sources against each other. */
class RandomSourceTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 1.2, 4, 50})
    void gammaHasItsMeanAndVariance(double shape) {
        double standardError = Math.sqrt(shape / DRAWS);

        assertThat(mean(random -> random.gamma(shape))).isCloseTo(shape, within(5 * standardError));
        assertThat(mean(random -> Math.pow(random.gamma(shape) - shape, 2)) / shape)
                .isCloseTo(1, within(0.15));
    }

    @Test
    void theOthersHaveTheirMean() {
        assertThat(mean(RandomSource::uniform)).isCloseTo(0.5, within(0.004));
        assertThat(mean(RandomSource::exponential)).isCloseTo(1, within(0.012));
        assertThat(mean(RandomSource::gaussian)).isCloseTo(0, within(0.012));
        assertThat(mean(random -> random.beta(2, 6))).isCloseTo(0.25, within(0.002));
        assertThat(mean(random -> random.below(10))).isCloseTo(4.5, within(0.04));
    }

    @Test
    void customersAndPurposesHaveTheirOwnSources() {
        assertThat(first(1, 1, Purpose.TRAITS)).isEqualTo(first(1, 1, Purpose.TRAITS));
        assertThat(first(1, 1, Purpose.TRAITS))
                .isNotEqualTo(first(1, 1, Purpose.DIRT))
                .isNotEqualTo(first(1, 2, Purpose.TRAITS))
                .isNotEqualTo(first(2, 1, Purpose.TRAITS));
    }

    private static double first(long seed, long customer, Purpose purpose) {
        return RandomSource.of(seed, customer, purpose).uniform();
    }

    private static double mean(ToDoubleFunction<RandomSource> draw) {
        RandomSource random = RandomSource.of(42, 0, Purpose.BEHAVIOUR);
        double sum = 0;
        for (int count = 0; count < DRAWS; count++) {
            sum += draw.applyAsDouble(random);
        }
        return sum / DRAWS;
    }
}
