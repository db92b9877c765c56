package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmForecastTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private final RhythmForecast forecast = new RhythmForecast();

    private static PurchaseFacts everyTwentyDays() {
        return new PurchaseFacts(6, 0, 100, 600_00, 50_00);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1",
        "10, 0.25",
        "20, 0.4",
        "25, 0.5",
        "30, 0.6",
        "35, 0.675",
        "40, 0.75",
        "50, 0.825",
        "60, 0.9",
        "70, 0.925",
        "80, 0.95",
        "8000, 0.95"
    })
    void theChanceOfLeavingRisesWithSilence(int silence, double chance) {
        assertThat(forecast.noOrder(everyTwentyDays(), 100 + silence, 90))
                .isCloseTo(chance, ROUNDING);
        assertThat(forecast.pAlive(everyTwentyDays(), 100 + silence))
                .isCloseTo(1 - chance, ROUNDING);
    }

    @Test
    void aRhythmHasBounds() {
        PurchaseFacts hectic = new PurchaseFacts(11, 0, 10, 1, 1);
        PurchaseFacts slow = new PurchaseFacts(2, 0, 1_000, 1, 1);
        PurchaseFacts once = new PurchaseFacts(1, 0, 0, 1, 1);

        assertThat(forecast.noOrder(hectic, 10 + 14, 90)).isCloseTo(0.4, ROUNDING);
        assertThat(forecast.noOrder(slow, 1_000 + 365, 90)).isCloseTo(0.4, ROUNDING);
        assertThat(forecast.noOrder(once, 90, 90)).isCloseTo(0.4, ROUNDING);
    }

    @Test
    void oneOrderAGapIsExpectedForAsLongAsTheCustomerStays() {
        assertThat(forecast.expectedOrders(everyTwentyDays(), 120, 100))
                .isCloseTo(0.6 * 100 / 20, ROUNDING);
        assertThat(forecast.discountedOrders(everyTwentyDays(), 120))
                .isCloseTo(0.6 * 365 / 20, ROUNDING);
        assertThat(forecast.horizonDays()).isEqualTo(365);
        assertThat(forecast.label()).isEqualTo("rules");
    }

    @Test
    void aPurchaseDayIsWorthWhatTheOnesBeforeWere() {
        assertThat(forecast.expectedValue(everyTwentyDays(), 100)).isEqualTo(100);
    }
}
