package dev.clientele.model.attrition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedChanceTest {

    private static final double[] NONE = new double[ChurnFeature.values().length];
    private static final ChurnTraits MEI =
            new ChurnTraits(3, 60, 100, 30, 50, 20, 0.25, 6, true, false);

    private static double[] only(ChurnFeature feature, double weight) {
        double[] weights = NONE.clone();
        weights[feature.ordinal()] = weight;
        return weights;
    }

    @Test
    void theModelsChanceWithWeightOneIsTheModelsChance() {
        LearnedChance model = new LearnedChance(0, only(ChurnFeature.MODEL_LOG_ODDS, 1));

        assertThat(model.noOrder(MEI, 0.37)).isCloseTo(0.37, within(1e-15));
    }

    @Test
    void worksOutByHand() {
        double[] weights = only(ChurnFeature.SILENCE, 0.01);
        weights[ChurnFeature.OPEN_COMPLAINT.ordinal()] = 0.5;
        weights[ChurnFeature.REPEATS.ordinal()] = -0.2;

        // -1 + 0.01 x 40 + 0.5 - 0.2 x 3 = -0.7
        assertThat(new LearnedChance(-1, weights).noOrder(MEI, 0.5))
                .isCloseTo(1 / (1 + Math.exp(0.7)), within(1e-15));
    }

    @Test
    void readsEachFeatureOutOfTheTraits() {
        assertThat(ChurnFeature.MODEL_LOG_ODDS.of(MEI, 1.5)).isEqualTo(1.5);
        assertThat(ChurnFeature.SILENCE.of(MEI, 0)).isEqualTo(40);
        assertThat(ChurnFeature.OVERDUE.of(MEI, 0)).isEqualTo(40 * 4 / 95.0);
        assertThat(ChurnFeature.REPEATS_LOG.of(MEI, 0)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(ChurnFeature.REPEATS.of(MEI, 0)).isEqualTo(3);
        assertThat(ChurnFeature.RATE.of(MEI, 0)).isEqualTo(0.03);
        assertThat(ChurnFeature.GAP_TREND.of(MEI, 0)).isCloseTo(Math.log(37 / 27.0), within(1e-15));
        assertThat(ChurnFeature.AMOUNT.of(MEI, 0)).isCloseTo(Math.log(51), within(1e-14));
        assertThat(ChurnFeature.AMOUNT_TREND.of(MEI, 0))
                .isCloseTo(Math.log(21 / 51.0), within(1e-14));
        assertThat(ChurnFeature.INTERACTIONS.of(MEI, 0)).isCloseTo(Math.log(7), within(1e-14));
        assertThat(ChurnFeature.RETURNED.of(MEI, 0)).isEqualTo(0.25);
        assertThat(ChurnFeature.OPEN_COMPLAINT.of(MEI, 0)).isEqualTo(1);
        assertThat(ChurnFeature.DETRACTOR.of(MEI, 0)).isZero();
    }

    @Test
    void aYoungRelationshipCountsAsAWeekAndTwoPurchasesHaveNoTrend() {
        ChurnTraits young = new ChurnTraits(1, 2, 2, 2, 10, 10, 0, 0, false, true);

        assertThat(ChurnFeature.RATE.of(young, 0)).isEqualTo(1 / 7.0);
        assertThat(ChurnFeature.GAP_TREND.of(young, 0)).isZero();
        assertThat(ChurnFeature.DETRACTOR.of(young, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ChurnFeature.class)
    void refusesAWeightThatTurnsTheDirection(ChurnFeature feature) {
        double[] turned = only(feature, -0.1 * feature.direction());

        assertThatThrownBy(() -> new LearnedChance(0, turned))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(feature.code());
        assertThat(new LearnedChance(0, only(feature, 0.1 * feature.direction())).weight(feature))
                .isEqualTo(0.1 * feature.direction());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNotFinite(double number) {
        assertThatThrownBy(() -> new LearnedChance(number, NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LearnedChance(0, only(ChurnFeature.SILENCE, number)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LearnedChance(0, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void aSureModelStaysFinite(double sure) {
        LearnedChance half = new LearnedChance(0, only(ChurnFeature.MODEL_LOG_ODDS, 0.5));

        assertThat(half.noOrder(MEI, sure)).isCloseTo(sure, within(1.1e-6)).isNotEqualTo(sure);
    }

    @Test
    void equalsByItsNumbers() {
        LearnedChance one = new LearnedChance(1, only(ChurnFeature.RATE, -2));

        assertThat(one).isEqualTo(new LearnedChance(1, only(ChurnFeature.RATE, -2)));
        assertThat(one).hasSameHashCodeAs(new LearnedChance(1, only(ChurnFeature.RATE, -2)));
        assertThat(one).isNotEqualTo(new LearnedChance(1, only(ChurnFeature.RATE, -3)));
        assertThat(one).isNotEqualTo(new LearnedChance(2, only(ChurnFeature.RATE, -2)));
    }

    /** Another day of silence, and perhaps some interactions too old to count. */
    @Property(tries = 500)
    void neverFallsInSilence(
            @ForAll("learned") LearnedChance learned,
            @ForAll("traits") ChurnTraits today,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 50) int forgotten,
            @ForAll @DoubleRange(max = 1) double chance,
            @ForAll @DoubleRange(max = 1) double later) {
        ChurnTraits then =
                new ChurnTraits(
                        today.x(),
                        today.recencyDays(),
                        today.ageDays() + days,
                        today.lastGapDays(),
                        today.meanAmount(),
                        today.lastAmount(),
                        today.returnedShare(),
                        Math.max(0, today.interactions() - forgotten),
                        today.openComplaint(),
                        today.detractor());

        assertThat(learned.noOrder(then, Math.max(chance, later)))
                .isGreaterThanOrEqualTo(learned.noOrder(today, chance) - 1e-12);
    }

    @Provide
    Arbitrary<LearnedChance> learned() {
        UnaryOperator<double[]> turn =
                sizes -> {
                    double[] weights = sizes.clone();
                    for (ChurnFeature feature : ChurnFeature.values()) {
                        weights[feature.ordinal()] *= feature.direction();
                    }
                    return weights;
                };
        return Combinators.combine(
                        Arbitraries.doubles().between(-3, 3),
                        Arbitraries.doubles()
                                .between(0, 0.5)
                                .array(double[].class)
                                .ofSize(NONE.length))
                .as((intercept, sizes) -> new LearnedChance(intercept, turn.apply(sizes)));
    }

    @Provide
    Arbitrary<ChurnTraits> traits() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 40);
        Arbitrary<Double> amounts = Arbitraries.doubles().between(0, 10_000);
        return Combinators.combine(counts, counts, counts, amounts, amounts, counts)
                .as(
                        (x, gap, silence, mean, last, interactions) ->
                                new ChurnTraits(
                                        x,
                                        x * gap,
                                        x * gap + silence,
                                        gap,
                                        mean,
                                        last,
                                        0.1,
                                        interactions,
                                        silence % 2 == 0,
                                        gap % 2 == 0));
    }
}
