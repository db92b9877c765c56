package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonsTest {

    @ParameterizedTest
    @CsvSource({"365, 12", "30, 1", "30.4375, 1", "30.5, 2", "60.875, 2", "91.3125, 3", "366, 13"})
    void periodsStartBeforeTheEndAndTheLastEndsWithIt(double total, int count) {
        Horizons horizons = Horizons.discounted(30.4375, total, 0.01);

        assertThat(horizons.count()).isEqualTo(count);
        assertThat(horizons.longest()).isEqualTo(total);
        assertThat(horizons.length(0)).isEqualTo(Math.min(30.4375, total));
    }

    @Test
    void discountsTheGrowthOfEachPeriod() {
        Horizons horizons = Horizons.discounted(10, 25, 0.1);
        double byDefinition = 100 / 1.1 + (400 - 100) / 1.21 + (625 - 400) / 1.331;

        double weighted = 0;
        for (int i = 0; i < horizons.count(); i++) {
            weighted += horizons.weight(i) * horizons.length(i) * horizons.length(i);
        }

        assertThat(weighted).isCloseTo(byDefinition, within(1e-10));
    }

    @Test
    void withoutDiscountOnlyTheLongestCounts() {
        Horizons horizons = Horizons.discounted(10, 25, 0);

        assertThat(horizons.weight(0)).isZero();
        assertThat(horizons.weight(1)).isZero();
        assertThat(horizons.weight(2)).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoTime(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizons.single(value))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizons.discounted(value, 10, 0.1))
                .withMessageContaining("period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizons.discounted(1, value, 0.1))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizons.discounted(1, 10, value))
                .withMessageContaining("discount");
    }
}
