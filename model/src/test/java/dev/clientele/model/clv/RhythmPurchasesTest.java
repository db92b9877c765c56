package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmPurchasesTest {

    private final RhythmForecast forecast = new RhythmForecast();

    @ParameterizedTest
    @CsvSource({"6, 100, 110", "6, 100, 145", "1, 0, 80", "2, 7, 700", "40, 39, 39"})
    void answersWhatTheForecastAnswers(int days, int recency, int age) {
        PurchaseFacts facts = new PurchaseFacts(days, 0, recency, 0, 0);
        for (ModelUnit unit : ModelUnit.values()) {
            double length = unit.daysPerUnit();
            PurchaseModel rules = new RhythmPurchases(unit);

            assertThat(rules.pAlive(days - 1, recency / length, age / length))
                    .isEqualTo(forecast.pAlive(facts, age));
            assertThat(
                            rules.expectedPurchases(
                                    days - 1, recency / length, age / length, 90 / length))
                    .isEqualTo(forecast.expectedOrders(facts, age, 90));
            assertThat(rules.noPurchase(days - 1, recency / length, age / length, 90 / length))
                    .isEqualTo(forecast.noOrder(facts, age, 90));
        }
    }
}
