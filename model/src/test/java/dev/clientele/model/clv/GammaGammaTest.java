package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-13);

    @Test
    void aStrangerIsWorthTheMeanOfAll() {
        assertThat(Cdnow.VALUE.expectedValue(0, 0)).isCloseTo(35.171, within(0.001));
        assertThat(Cdnow.VALUE.expectedValue(0, 999)).isEqualTo(Cdnow.VALUE.expectedValue(0, 0));
    }

    @Test
    void weighsTheOwnMeanByPurchasesSeen() {
        GammaGamma value = new GammaGamma(2, 4, 30);

        assertThat(value.expectedValue(3, 50)).isCloseTo(2 * (30 + 3 * 50) / (2 * 3 + 3.), ERROR);
    }

    @Test
    void aLongHistorySpeaksForItself() {
        assertThat(Cdnow.VALUE.expectedValue(1e9, 123)).isCloseTo(123, within(1e-6));
    }

    @Test
    void hugeValuesDoNotOverflow() {
        assertThat(Cdnow.VALUE.expectedValue(1000, 1e307)).isBetween(0.99e307, 1e307);
    }

    @Test
    void refusesFitsWithoutMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GammaGamma(6, 1, 15))
                .withMessageContaining("q must be over 1");
        assertThat(new GammaGamma(6, Math.nextUp(1.0), 15).expectedValue(0, 0)).isPositive();
    }

    @Test
    void refusesNegativeObservations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cdnow.VALUE.expectedValue(-1, 5))
                .withMessageStartingWith("x ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cdnow.VALUE.expectedValue(1, -5))
                .withMessageStartingWith("meanValue ");
    }
}
