package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittedModelsTest {

    private static final Percentage ERROR = Percentage.withPercentage(5e-12);
    private static final BgNbd WEEKLY = new BgNbd(0.2425929, 4.4135323, 0.792886, 2.4257524);
    private static final PurchaseSummary SUMMARY = new PurchaseSummary(2, 213, 272);

    @Test
    void asksAWeeklyModelInDays() {
        FittedModels models = models(ModelUnit.WEEKS, WEEKLY, 365, 0.01);

        assertThat(models.pAlive(SUMMARY)).isCloseTo(0.7266202797285977, ERROR);
        assertThat(models.expectedOrders(SUMMARY, 90)).isCloseTo(0.45248354356078835, ERROR);
        assertThat(models.noOrder(SUMMARY, 90)).isCloseTo(0.6788222518624419, ERROR);
    }

    @Test
    void asksADailyModelInDays() {
        BgNbd daily = new BgNbd(0.2425929, 4.4135323 * 7, 0.792886, 2.4257524);
        FittedModels models = models(ModelUnit.DAYS, daily, 365, 0.01);

        assertThat(models.pAlive(SUMMARY)).isCloseTo(0.7266202797285977, ERROR);
        assertThat(models.expectedOrders(SUMMARY, 90)).isCloseTo(0.45248354356078835, ERROR);
        assertThat(models.noOrder(SUMMARY, 90)).isCloseTo(0.6788222518624419, ERROR);
        assertThat(models.discountedOrders(SUMMARY)).isCloseTo(1.471449329314269, ERROR);
    }

    /** Truth: the sum by its definition, in 250-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({"365, 1.471449329314269", "30, 0.15604741083078108", "100, 0.48881355603868903"})
    void discountsMonthByMonthToTheHorizon(int horizonDays, double truth) {
        FittedModels models = models(ModelUnit.WEEKS, WEEKLY, horizonDays, 0.01);

        assertThat(models.discountedOrders(SUMMARY)).isCloseTo(truth, ERROR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 365, 730})
    void withoutDiscountTheseAreTheExpectedOrders(int horizonDays) {
        FittedModels models = models(ModelUnit.WEEKS, Cdnow.PARETO_NBD, horizonDays, 0);

        assertThat(models.discountedOrders(SUMMARY))
                .isCloseTo(models.expectedOrders(SUMMARY, horizonDays), ERROR);
    }

    @Test
    void refusesWhatIsMissingOrOutsideItsDomain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(" "))
                .withMessageContaining("version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> models(ModelUnit.DAYS, WEEKLY, 0, 0.01))
                .withMessageContaining("horizonDays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> models(ModelUnit.DAYS, WEEKLY, 365, -0.01))
                .withMessageContaining("monthlyDiscount");
        assertThatNullPointerException()
                .isThrownBy(() -> named(null))
                .withMessageContaining("version");
        assertThatNullPointerException()
                .isThrownBy(() -> models(null, WEEKLY, 365, 0.01))
                .withMessageContaining("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> models(ModelUnit.DAYS, null, 365, 0.01))
                .withMessageContaining("purchases");
    }

    private static FittedModels named(String version) {
        return new FittedModels(version, ModelUnit.DAYS, WEEKLY, Cdnow.VALUE, false, 365, 0.01);
    }

    private static FittedModels models(
            ModelUnit unit, PurchaseModel purchases, int horizonDays, double discount) {
        return new FittedModels(
                "cdnow-1997", unit, purchases, Cdnow.VALUE, false, horizonDays, discount);
    }
}
