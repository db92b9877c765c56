package dev.clientele.model.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ScorePart.Code;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LearnedPartsTest {

    /** Three repeats, 40 days silent, a complaint open. */
    private static final ChurnTraits MEI =
            new ChurnTraits(3, 60, 100, 30, 50, 20, 0.25, 6, true, false);

    private static LearnedChance learned(double intercept, Object... featuresAndWeights) {
        double[] weights = new double[ChurnFeature.values().length];
        for (int i = 0; i < featuresAndWeights.length; i += 2) {
            weights[((ChurnFeature) featuresAndWeights[i]).ordinal()] =
                    (Double) featuresAndWeights[i + 1];
        }
        return new LearnedChance(intercept, weights);
    }

    private static double hundredfold(double logOdds) {
        return 100 / (1 + Math.exp(-logOdds));
    }

    @Test
    void eachStepOfTheLogOddsIsAPart() {
        LearnedChance learned =
                learned(
                        0.5,
                        ChurnFeature.MODEL_LOG_ODDS,
                        1.0,
                        ChurnFeature.SILENCE,
                        0.01,
                        ChurnFeature.REPEATS,
                        -0.2,
                        ChurnFeature.OPEN_COMPLAINT,
                        0.3);

        List<ScorePart> parts = LearnedParts.of(learned, MEI, 0.5);

        assertThat(parts)
                .extracting(ScorePart::code)
                .containsExactly(
                        Code.SILENCE,
                        Code.LEARNED_PROGRAMME,
                        Code.LEARNED_OVERDUE,
                        Code.LEARNED_FREQUENCY,
                        Code.LEARNED_COMPLAINT);
        assertPoints(parts, Code.SILENCE, 50);
        assertPoints(parts, Code.LEARNED_PROGRAMME, hundredfold(0.5) - 50);
        assertPoints(parts, Code.LEARNED_OVERDUE, hundredfold(0.9) - hundredfold(0.5));
        assertPoints(parts, Code.LEARNED_FREQUENCY, hundredfold(0.3) - hundredfold(0.9));
        assertPoints(parts, Code.LEARNED_COMPLAINT, hundredfold(0.6) - hundredfold(0.3));
    }

    private static void assertPoints(List<ScorePart> parts, Code code, double expected) {
        assertThat(ScorePart.points(code, parts)).isCloseTo(expected, within(1e-11));
    }

    @Test
    void theModelAloneIsItsChance() {
        assertThat(LearnedParts.of(learned(0, ChurnFeature.MODEL_LOG_ODDS, 1.0), MEI, 0.25))
                .extracting(ScorePart::code, part -> Math.round(part.points()))
                .containsExactly(tuple(Code.SILENCE, 25L));
    }

    @Property(tries = 1_000)
    void addUpToTheLearnedChanceExactly(
            @ForAll("sizes") List<Double> sizes,
            @ForAll @DoubleRange(min = -3, max = 3) double intercept,
            @ForAll @DoubleRange(max = 1) double chance,
            @ForAll @IntRange(max = 30) int repeats,
            @ForAll @IntRange(max = 900) int silence) {
        double[] weights = new double[sizes.size()];
        for (ChurnFeature feature : ChurnFeature.values()) {
            weights[feature.ordinal()] = feature.direction() * sizes.get(feature.ordinal());
        }
        LearnedChance learned = new LearnedChance(intercept, weights);
        int recency = 20 * repeats;
        ChurnTraits traits =
                new ChurnTraits(
                        repeats, recency, recency + silence, 20, 33.3, 12, 0.1, 9, true, true);

        double sum = 0;
        for (ScorePart part : LearnedParts.of(learned, traits, chance)) {
            sum += part.points();
        }

        assertThat(sum).isEqualTo(LearnedParts.points(learned.noOrder(traits, chance)));
        assertThat(sum).isCloseTo(100 * learned.noOrder(traits, chance), within(1e-12));
    }

    @Provide
    Arbitrary<List<Double>> sizes() {
        return Arbitraries.doubles()
                .between(0, 1)
                .injectDuplicates(0.1)
                .list()
                .ofSize(ChurnFeature.values().length);
    }
}
