package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrecisionRecallCurveTest {

    @Provide
    Arbitrary<List<ScoredCustomers>> customers() {
        return Rankings.customers(Arbitraries.doubles().between(0, 1));
    }

    @Test
    void hasAPointForEachScore() {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(Rankings.inOrder("SoS"));
        assertThat(curve.points())
                .extracting(ThresholdFigures::recall)
                .containsExactly(0.5, 0.5, 1.0);
        assertThat(curve.points())
                .extracting(ThresholdFigures::precision)
                .containsExactly(1.0, 0.5, 2 / 3.0);
    }

    /** Half of them at a precision of 1, the other half at 2/3. */
    @Test
    void addsUpTheAreaOfItsSteps() {
        assertThat(PrecisionRecallCurve.of(Rankings.inOrder("SoS")).averagePrecision())
                .isCloseTo(5 / 6.0, within(1e-15));
        assertThat(PrecisionRecallCurve.of(Rankings.inOrder("SSoo")).averagePrecision())
                .isEqualTo(1);
    }

    @Test
    void ofAScoreThatTellsNobodyApartIsTheBaseRate() {
        Ranking ranking =
                Ranking.of(
                        List.of(new ScoredCustomers(7, true, 3), new ScoredCustomers(7, false, 1)));
        assertThat(PrecisionRecallCurve.of(ranking).averagePrecision()).isEqualTo(0.75);
    }

    @Test
    void hasNoPointsWhereAllOrdered() {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(Rankings.inOrder("ooo"));
        assertThat(curve.points()).isEmpty();
        assertThat(curve.averagePrecision()).isNaN();
        assertThat(curve.thinned(5).points()).isEmpty();
    }

    @Property
    void keepsItsShapeWhenThinned(
            @ForAll("customers") List<ScoredCustomers> scored,
            @ForAll @IntRange(min = 1, max = 12) int columns) {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(Ranking.of(scored));
        PrecisionRecallCurve thinned = curve.thinned(columns);
        assertThat(thinned.averagePrecision()).isEqualTo(Double.valueOf(curve.averagePrecision()));
        assertThat(curve.points()).containsSubsequence(thinned.points());
        assertThat(thinned.points()).hasSizeLessThanOrEqualTo(4 * columns);
        for (int column = 0; column < columns; column++) {
            assertThat(range(thinned, column, columns)).isEqualTo(range(curve, column, columns));
        }
    }

    /** What is seen of a curve in a column: where it comes in and goes out, how high, how low. */
    private static List<Double> range(PrecisionRecallCurve curve, int column, int columns) {
        List<Double> precisions =
                curve.points().stream()
                        .filter(
                                point ->
                                        Math.min(columns - 1, (int) (point.recall() * columns))
                                                == column)
                        .map(ThresholdFigures::precision)
                        .toList();
        if (precisions.isEmpty()) {
            return List.of();
        }
        return List.of(
                precisions.get(0),
                precisions.stream().min(Double::compare).orElseThrow(),
                precisions.stream().max(Double::compare).orElseThrow(),
                precisions.get(precisions.size() - 1));
    }

    @Test
    void leavesOutMostOfMany() {
        Random random = new Random(5);
        List<ScoredCustomers> scored = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double score = random.nextDouble();
            scored.add(new ScoredCustomers(score, random.nextDouble() < score, 1));
        }
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(Ranking.of(scored));
        assertThat(curve.points()).hasSizeGreaterThan(19_000);
        assertThat(curve.thinned(60).points()).hasSizeBetween(100, 240);
    }

    @Test
    void refusesToThinToNothing() {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(Rankings.inOrder("SoS"));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.thinned(0));
    }
}
