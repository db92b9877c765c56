package dev.clientele.functions.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.Horizons;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.MeanValue;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.RhythmPurchases;
import dev.clientele.model.clv.ValueModel;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelsJsonTest {

    @Property
    void whatIsWrittenIsRead(@ForAll("models") FittedModels models) throws Exception {
        byte[] file = ModelsJson.write(models).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(ModelsReader.read(file, "models.json")).isEqualTo(models);
    }

    @Property
    void whatWasLearnedIsReadAsWritten(
            @ForAll("models") FittedModels models, @ForAll("learned") LearnedChance learned)
            throws Exception {
        Assume.that(!(models.purchases() instanceof RhythmPurchases));
        FittedModels with =
                new FittedModels(
                        models.version(),
                        models.unit(),
                        models.purchases(),
                        models.value(),
                        models.firstDay(),
                        models.horizonDays(),
                        models.monthlyDiscount(),
                        learned);
        byte[] file = ModelsJson.write(with).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(ModelsReader.read(file, "models.json")).isEqualTo(with).isNotEqualTo(models);
    }

    @Provide
    Arbitrary<LearnedChance> learned() {
        ChurnFeature[] features = ChurnFeature.values();
        Arbitrary<Double> sizes = Arbitraries.oneOf(positive(), Arbitraries.just(0.0));
        return Combinators.combine(
                        Arbitraries.doubles().between(-1e6, 1e6),
                        sizes.array(double[].class).ofSize(features.length))
                .as(
                        (intercept, weights) -> {
                            for (int i = 0; i < features.length; i++) {
                                weights[i] =
                                        weights[i] == 0 ? 0 : weights[i] * features[i].direction();
                            }
                            return new LearnedChance(intercept, weights);
                        });
    }

    @Test
    void aModelWithoutANameIsRefused() {
        FittedModels models =
                new FittedModels("v", ModelUnit.DAYS, new Certain(), new MeanValue(1), true, 1, 0);

        assertThatThrownBy(() -> ModelsJson.write(models))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Certain");
    }

    @Provide
    Arbitrary<FittedModels> models() {
        return Arbitraries.of(ModelUnit.values())
                .flatMap(
                        unit ->
                                Combinators.combine(
                                                Arbitraries.strings().alpha().ofMinLength(1),
                                                purchases(unit),
                                                values(),
                                                Arbitraries.of(true, false),
                                                Arbitraries.integers().between(1, 36_500),
                                                Arbitraries.doubles().between(0, 1))
                                        .as(
                                                (version,
                                                        purchases,
                                                        value,
                                                        first,
                                                        days,
                                                        discount) ->
                                                        new FittedModels(
                                                                version, unit, purchases, value,
                                                                first, days, discount)));
    }

    private static Arbitrary<PurchaseModel> purchases(ModelUnit unit) {
        return Arbitraries.oneOf(
                Combinators.combine(positive(), positive(), positive(), positive()).as(BgNbd::new),
                Combinators.combine(positive(), positive(), positive(), positive()).as(MbgNbd::new),
                Combinators.combine(positive(), positive(), positive(), positive())
                        .as(ParetoNbd::new),
                Arbitraries.just(new RhythmPurchases(unit)));
    }

    private static Arbitrary<ValueModel> values() {
        return Arbitraries.oneOf(
                Combinators.combine(positive(), positive().map(q -> q + 1.5), positive())
                        .as(GammaGamma::new),
                positive().map(MeanValue::new));
    }

    /** As small and as large as fits can be. */
    private static Arbitrary<Double> positive() {
        return Arbitraries.doubles().between(-300, 300).map(power -> Math.pow(10, power));
    }

    /** A model that no file can name. */
    private record Certain() implements PurchaseModel {

        @Override
        public double pAlive(double x, double recency, double age) {
            return 1;
        }

        @Override
        public double expectedPurchases(double x, double recency, double age, Horizons horizons) {
            return 1;
        }

        @Override
        public double noPurchase(double x, double recency, double age, double horizon) {
            return 0;
        }

        @Override
        public PurchaseCounts distribution(double x, double recency, double age, double horizon) {
            return null;
        }
    }
}
