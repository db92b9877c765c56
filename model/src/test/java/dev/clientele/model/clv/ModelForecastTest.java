package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** A forecast says what its models say, whatever it remembers of customers asked about before. */
class ModelForecastTest {

    private static final int FIRST = 20_000;
    private static final double MINOR_UNITS = 100;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-12);

    private static final List<FittedModels> MODELS_OF_EACH_KIND =
            Stream.of(
                            Cdnow.BG_NBD,
                            Cdnow.MBG_NBD,
                            Cdnow.PARETO_NBD,
                            new RhythmPurchases(ModelUnit.WEEKS))
                    .map(
                            purchases ->
                                    new FittedModels(
                                            "one of each",
                                            ModelUnit.WEEKS,
                                            purchases,
                                            Cdnow.VALUE,
                                            true,
                                            365,
                                            0.01))
                    .toList();
    private static final List<ModelForecast> FORECASTS =
            MODELS_OF_EACH_KIND.stream().map(ModelForecast::new).toList();

    private final FittedModels models = fit(Cdnow.VALUE, false);
    private final ModelForecast forecast = new ModelForecast(models);

    private static FittedModels fit(ValueModel value, boolean firstDay) {
        return new FittedModels("cdnow", ModelUnit.WEEKS, Cdnow.BG_NBD, value, firstDay, 365, 0.01);
    }

    /** So many purchase days a week apart, of 100.00 the first and 30.00 each other. */
    private static PurchaseFacts facts(int days) {
        return new PurchaseFacts(
                days, FIRST, FIRST + 7 * (days - 1), 100_00 + 30_00L * (days - 1), 100_00);
    }

    @Property(tries = 50)
    void saysWhatTheModelsSayTheFirstAndTheSecondTime(
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll @IntRange(max = 400) int silence,
            @ForAll @IntRange(min = 1, max = 800) int horizon) {
        PurchaseFacts facts = facts(days);
        int day = facts.lastDay() + silence;
        PurchaseSummary summary =
                new PurchaseSummary(days - 1, 7 * (days - 1), 7 * (days - 1) + silence);

        for (int time = 0; time < 2; time++) {
            assertThat(forecast.pAlive(facts, day)).isEqualTo(models.pAlive(summary));
            assertThat(forecast.discountedOrders(facts, day))
                    .isEqualTo(models.discountedOrders(summary));
            assertThat(forecast.expectedOrders(facts, day, 365))
                    .isEqualTo(models.expectedOrders(summary, 365));
            assertThat(forecast.expectedOrders(facts, day, horizon))
                    .isEqualTo(models.expectedOrders(summary, horizon));
            assertThat(forecast.noOrder(facts, day, horizon))
                    .isEqualTo(models.noOrder(summary, horizon));
            assertThat(forecast.orderCounts(facts, day, horizon).chance(1))
                    .isEqualTo(models.orderCounts(summary, horizon).chance(1));
        }
    }

    /** Each kind of model: while a customer is alive, recency matters to none that is fitted. */
    @Property(tries = 100)
    void everyModelIsRememberedRight(
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(max = 30) int repeats,
            @ForAll @IntRange(max = 400) int recency,
            @ForAll @IntRange(max = 400) int silence) {
        FittedModels fitted = MODELS_OF_EACH_KIND.get(kind);
        ModelForecast remembering = FORECASTS.get(kind);
        int lastDay = FIRST + (repeats == 0 ? 0 : recency);
        PurchaseFacts facts = new PurchaseFacts(repeats + 1, FIRST, lastDay, 30_00, 30_00);
        PurchaseSummary summary = facts.summaryAt(lastDay + silence);

        for (int time = 0; time < 2; time++) {
            assertThat(remembering.discountedOrders(facts, lastDay + silence))
                    .isEqualTo(fitted.discountedOrders(summary));
            assertThat(remembering.expectedOrders(facts, lastDay + silence, 365))
                    .isEqualTo(fitted.expectedOrders(summary, 365));
        }
    }

    /** 30.00 a repeat day; 53.33 if the first of three counts too. */
    @Test
    void valueIsOfTheDaysThatCount() {
        ModelForecast withFirst = new ModelForecast(fit(Cdnow.VALUE, true));

        assertThat(forecast.expectedValue(facts(3), MINOR_UNITS))
                .isCloseTo(Cdnow.VALUE.expectedValue(2, 30), ROUNDING);
        assertThat(withFirst.expectedValue(facts(3), MINOR_UNITS))
                .isCloseTo(Cdnow.VALUE.expectedValue(3, 160 / 3.), ROUNDING);
    }

    @Test
    void spendingIsTheMiddleEightyPercentOfItsDistribution() {
        PurchaseFacts facts = facts(11);
        int day = facts.lastDay() + 1;
        PurchaseCounts counts = models.orderCounts(new PurchaseSummary(10, 70, 71), 365);
        SpendDistribution ofRepeats = Cdnow.VALUE.spending(10, 30, counts);
        SpendDistribution ofAll = Cdnow.VALUE.spending(11, 400 / 11., counts);

        SpendRange range = forecast.spending(facts, day, MINOR_UNITS);
        assertThat(range.low()).isPositive().isCloseTo(ofRepeats.quantile(0.1), ROUNDING);
        assertThat(range.high()).isCloseTo(ofRepeats.quantile(0.9), ROUNDING);
        SpendRange withFirst =
                new ModelForecast(fit(Cdnow.VALUE, true)).spending(facts, day, MINOR_UNITS);
        assertThat(withFirst.low()).isCloseTo(ofAll.quantile(0.1), ROUNDING);
        assertThat(withFirst.high()).isCloseTo(ofAll.quantile(0.9), ROUNDING);
    }

    /** The costly part is the same for both: only the scale depends on amounts. */
    @Test
    void spendingOfCustomersWhoDifferInAmountsIsFoundOnce() {
        List<Double> asked = new ArrayList<>();
        ModelForecast counted = new ModelForecast(fit(new Counted(asked), false));
        PurchaseFacts cheap = new PurchaseFacts(2, FIRST, FIRST + 7, 20_00, 10_00);
        PurchaseFacts dear = new PurchaseFacts(2, FIRST, FIRST + 7, 200_00, 100_00);

        SpendRange less = counted.spending(cheap, FIRST + 9, MINOR_UNITS);
        SpendRange more = counted.spending(dear, FIRST + 9, MINOR_UNITS);

        assertThat(more.high() / less.high())
                .isCloseTo((Cdnow.VALUE.v() + 100) / (Cdnow.VALUE.v() + 10), ROUNDING);
        assertThat(asked).hasSize(1);
    }

    /** Gamma-Gamma that keeps how many purchase days it was asked about for a distribution. */
    private record Counted(List<Double> asked) implements ValueModel {

        @Override
        public double expectedValue(double x, double meanValue) {
            return Cdnow.VALUE.expectedValue(x, meanValue);
        }

        @Override
        public SpendDistribution spending(double x, double meanValue, PurchaseCounts counts) {
            asked.add(x);
            return Cdnow.VALUE.spending(x, meanValue, counts);
        }

        @Override
        public double spendingScale(double x, double meanValue) {
            return Cdnow.VALUE.spendingScale(x, meanValue);
        }
    }

    @Test
    void withMeansOnlyThereIsNoRange() {
        ModelForecast byMean = new ModelForecast(fit(new MeanValue(30), false));

        assertThat(byMean.spending(facts(2), FIRST + 20, MINOR_UNITS)).isNull();
        assertThat(byMean.spending(facts(2), FIRST + 20, MINOR_UNITS)).isNull();
    }

    @Test
    void namesItsModels() {
        assertThat(forecast.label()).isEqualTo("cdnow");
        assertThat(forecast.horizonDays()).isEqualTo(365);
        assertThat(forecast.learned()).isNull();
    }

    @Test
    void passesOnWhatWasLearned() {
        LearnedChance learned = new LearnedChance(0.5, new double[ChurnFeature.values().length]);
        FittedModels taught =
                new FittedModels(
                        "taught",
                        ModelUnit.WEEKS,
                        Cdnow.BG_NBD,
                        Cdnow.VALUE,
                        false,
                        365,
                        0.01,
                        learned);

        assertThat(new ModelForecast(taught).learned()).isSameAs(learned);
    }

    @Test
    void isEqualByItsModelsWhateverWasAsked() {
        ModelForecast asked = new ModelForecast(fit(Cdnow.VALUE, false));
        asked.discountedOrders(facts(2), FIRST + 20);

        assertThat(asked).isEqualTo(forecast).hasSameHashCodeAs(forecast);
        assertThat(forecast.hashCode()).isEqualTo(models.hashCode());
        assertThat(forecast).isNotEqualTo(new ModelForecast(fit(Cdnow.VALUE, true)));
        assertThat(forecast).isNotEqualTo(models);
    }
}
