package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The figures of a ranking against their definitions, customer by customer and pair by pair. */
class RankingPropertyTest {

    @Provide
    Arbitrary<List<ScoredCustomers>> customers() {
        return Rankings.customers();
    }

    @Property
    void areaUnderTheCurveIsTheShareOfPairsInOrder(
            @ForAll("customers") List<ScoredCustomers> scored) {
        double inOrder = 0;
        double pairs = 0;
        for (ScoredCustomers silent : scored) {
            for (ScoredCustomers ordering : scored) {
                if (silent.hadNoOrder() && !ordering.hadNoOrder()) {
                    inOrder += (1 + Math.signum(silent.score() - ordering.score())) / 2;
                    pairs++;
                }
            }
        }
        assertThat(Ranking.of(scored).auc()).isCloseTo(inOrder / pairs, within(1e-12));
    }

    /** The score the other way round ranks as badly as this one well. */
    @Property
    void areaUnderTheCurveOfTheOppositeScoreIsTheRest(
            @ForAll("customers") List<ScoredCustomers> scored) {
        List<ScoredCustomers> opposite =
                scored.stream()
                        .map(one -> new ScoredCustomers(-one.score(), one.hadNoOrder(), 1))
                        .toList();
        assertThat(Ranking.of(opposite).auc())
                .isCloseTo(1 - Ranking.of(scored).auc(), within(1e-12));
    }

    @Property
    void figuresOfAThresholdAreThoseOfWhoReachesIt(
            @ForAll("customers") List<ScoredCustomers> scored,
            @ForAll("customers") List<ScoredCustomers> others) {
        Ranking ranking = Ranking.of(scored);
        double threshold = others.get(0).score();
        List<ScoredCustomers> alerted =
                scored.stream().filter(one -> one.score() >= threshold).toList();
        long right = alerted.stream().filter(ScoredCustomers::hadNoOrder).count();
        long silent = scored.stream().filter(ScoredCustomers::hadNoOrder).count();
        ThresholdFigures figures = ranking.at(threshold);
        assertThat(figures.alerted()).isEqualTo(alerted.size());
        assertThat(figures.right()).isEqualTo(right);
        assertThat(figures.precision()).isCloseTo((double) right / alerted.size(), within(0.0));
        assertThat(figures.recall()).isCloseTo((double) right / silent, within(0.0));
        assertThat(figures.alertedShare()).isEqualTo((double) alerted.size() / scored.size());
    }

    @Property
    void hasOneThresholdForEachScore(@ForAll("customers") List<ScoredCustomers> scored) {
        Ranking ranking = Ranking.of(scored);
        List<Double> scores =
                scored.stream()
                        .map(ScoredCustomers::score)
                        .distinct()
                        .sorted(Collections.reverseOrder())
                        .toList();
        assertThat(ranking.thresholds())
                .extracting(ThresholdFigures::threshold)
                .containsExactlyElementsOf(scores);
        assertThat(ranking.thresholds())
                .allSatisfy(
                        figures -> assertThat(figures).isEqualTo(ranking.at(figures.threshold())));
    }

    @Property
    void decilesHoldAllAndPartNobodyFromTheirLikes(
            @ForAll("customers") List<ScoredCustomers> scored) {
        List<Decile> deciles = Ranking.of(scored).deciles();
        assertThat(deciles).hasSizeBetween(1, 10);
        assertThat(deciles.stream().mapToLong(Decile::customers).sum()).isEqualTo(scored.size());
        assertThat(deciles).extracting(Decile::meanPredicted).isSorted().doesNotHaveDuplicates();
        double silent = deciles.stream().mapToDouble(one -> one.customers() * one.observed()).sum();
        assertThat(silent)
                .isCloseTo(
                        (double) scored.stream().filter(ScoredCustomers::hadNoOrder).count(),
                        within(1e-9));
    }

    @Property
    void isTheSameForCustomersInAnyOrderAndGrouped(
            @ForAll("customers") List<ScoredCustomers> scored, @ForAll Random random) {
        List<ScoredCustomers> shuffled = new ArrayList<>(scored);
        Collections.shuffle(shuffled, random);
        Map<ScoredCustomers, Long> counted = new LinkedHashMap<>();
        shuffled.forEach(one -> counted.merge(one, 1L, Long::sum));
        List<ScoredCustomers> grouped = new ArrayList<>();
        counted.forEach(
                (one, count) ->
                        grouped.add(new ScoredCustomers(one.score(), one.hadNoOrder(), count)));
        Ranking ranking = Ranking.of(scored);
        Ranking ofGrouped = Ranking.of(grouped);
        assertThat(ofGrouped.auc()).isEqualTo(Double.valueOf(ranking.auc()));
        assertThat(ofGrouped.thresholds()).isEqualTo(ranking.thresholds());
        assertThat(ofGrouped.deciles()).isEqualTo(ranking.deciles());
    }
}
