package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClvChangeTest {

    private static final ModelForecast CDNOW = fit("cdnow", Cdnow.BG_NBD);
    private static final ModelForecast PARETO = fit("pareto", Cdnow.PARETO_NBD);

    private static ModelForecast fit(String version, PurchaseModel model) {
        return new ModelForecast(
                new FittedModels(version, ModelUnit.WEEKS, model, Cdnow.VALUE, false, 365, 0.01));
    }

    private static ClvEstimate estimate(Forecast forecast, PurchaseFacts facts, int day) {
        return ClvEstimate.of(forecast, facts, day, 0.3, 100);
    }

    private static ClvSent sent(double predicted) {
        return new ClvSent(predicted, 1, 0.3, null, 0, "cdnow");
    }

    private static ClvChange split(Forecast forecast, ClvSent before, ClvEstimate now) {
        return ClvChange.between(forecast, before, now, 100);
    }

    private static ClvSent sent(ModelForecast forecast, PurchaseFacts facts, int day) {
        return ClvSent.of(estimate(forecast, facts, day), forecast.label());
    }

    @Test
    void thePartsAddUpWhateverChanged() {
        PurchaseFacts before = new PurchaseFacts(3, 0, 40, 300_00, 100_00);
        PurchaseFacts now = new PurchaseFacts(5, 0, 70, 900_00, 100_00);
        for (ModelForecast forecast : List.of(CDNOW, PARETO)) {
            ClvEstimate estimate = estimate(forecast, now, 75);
            ClvChange change = split(forecast, sent(CDNOW, before, 60), estimate);

            assertThat(change.frequency() + change.value() + change.survival() + change.model())
                    .isCloseTo(
                            estimate.predicted() - estimate(CDNOW, before, 60).predicted(),
                            within(1e-9));
            assertThat(change.frequency()).isNotZero();
            assertThat(change.value()).isNotZero();
            assertThat(change.survival()).isNotZero();
            assertThat(change.model() != 0).isEqualTo(forecast.equals(PARETO));
        }
    }

    @Test
    void otherModelsAloneAreAChangeOfModel() {
        PurchaseFacts facts = new PurchaseFacts(3, 0, 40, 300_00, 100_00);
        ClvChange change = split(PARETO, sent(CDNOW, facts, 60), estimate(PARETO, facts, 60));

        assertThat(change.model()).isNotZero();
        assertThat(change.frequency()).isZero();
        assertThat(change.survival()).isCloseTo(0, within(1e-12));
        assertThat(change.value()).isZero();
    }

    @Test
    void otherModelsOfValueAreAChangeOfModelToo() {
        PurchaseFacts facts = new PurchaseFacts(3, 0, 40, 300_00, 100_00);
        ModelForecast dear =
                new ModelForecast(
                        new FittedModels(
                                "dear",
                                ModelUnit.WEEKS,
                                Cdnow.BG_NBD,
                                new GammaGamma(4, 2.5, 40),
                                false,
                                365,
                                0.01));
        ClvChange change = split(dear, sent(CDNOW, facts, 60), estimate(dear, facts, 60));

        assertThat(change.model()).isPositive();
        assertThat(change.value()).isZero();
    }

    @Test
    void fallingBackToOnePurchaseDayForgetsTheRecency() {
        PurchaseFacts two = new PurchaseFacts(2, 0, 40, 300_00, 100_00);
        PurchaseFacts one = new PurchaseFacts(1, 0, 0, 100_00, 100_00);
        ClvChange change = split(CDNOW, sent(CDNOW, two, 60), estimate(CDNOW, one, 60));

        assertThat(change.frequency()).isNegative();
        assertThat(change.survival()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whereThereIsNoPurchaseDayItIsAllFrequency() {
        PurchaseFacts facts = new PurchaseFacts(3, 0, 40, 300_00, 100_00);
        ClvEstimate estimate = estimate(CDNOW, facts, 60);

        assertThat(split(CDNOW, sent(CDNOW, null, 60), estimate))
                .isEqualTo(new ClvChange(estimate.predicted(), 0, 0, 0));
        assertThat(split(CDNOW, sent(CDNOW, facts, 60), estimate(CDNOW, null, 60)))
                .isEqualTo(new ClvChange(-estimate.predicted(), 0, 0, 0));
    }

    @Test
    void tenPercentAreFar() {
        ClvSent sent = sent(100);

        assertThat(sent.isFarFrom(90)).isTrue();
        assertThat(sent.isFarFrom(90.01)).isFalse();
        assertThat(sent.isFarFrom(110)).isTrue();
        assertThat(sent.isFarFrom(109.99)).isFalse();
        assertThat(sent(0).isFarFrom(0)).isFalse();
        assertThat(sent(-100).isFarFrom(-91)).isFalse();
        assertThat(sent(-100).isFarFrom(-90)).isTrue();
    }
}
