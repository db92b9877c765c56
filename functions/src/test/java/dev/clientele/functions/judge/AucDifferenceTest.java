package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AucDifferenceTest {

    private record Judged(double one, double other, boolean hadNoOrder) {}

    @Provide
    Arbitrary<List<Judged>> judged() {
        Arbitrary<Double> scores = Arbitraries.integers().between(-4, 4).map(half -> half / 2.0);
        return Combinators.combine(scores, scores, Arbitraries.of(true, false))
                .as(Judged::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property
    void isThatOfTheTwoRankings(@ForAll("judged") List<Judged> judged) {
        double one = auc(judged, true);
        double other = auc(judged, false);
        assertThat(compare(judged).difference()).isCloseTo(one - other, within(1e-12));
    }

    /** The definition: covariances of the components, by all pairs. */
    @Property
    void errorIsThatOfTheDefinition(@ForAll("judged") List<Judged> judged) {
        List<Judged> silent = judged.stream().filter(Judged::hadNoOrder).toList();
        List<Judged> ordering = judged.stream().filter(it -> !it.hadNoOrder()).toList();
        double variance = 0;
        for (boolean isOfSilent : new boolean[] {true, false}) {
            List<Judged> kind = isOfSilent ? silent : ordering;
            List<Judged> rest = isOfSilent ? ordering : silent;
            List<double[]> components = new ArrayList<>();
            for (Judged each : kind) {
                double[] component = new double[2];
                for (Judged against : rest) {
                    Judged quiet = isOfSilent ? each : against;
                    Judged buyer = isOfSilent ? against : each;
                    component[0] += right(quiet.one(), buyer.one()) / rest.size();
                    component[1] += right(quiet.other(), buyer.other()) / rest.size();
                }
                components.add(component);
            }
            double both = covariance(components, 0, 0) + covariance(components, 1, 1);
            variance += (both - 2 * covariance(components, 0, 1)) / kind.size();
        }
        double error = compare(judged).standardError();
        boolean isKnown = silent.size() > 1 && ordering.size() > 1;
        assertThat(Double.isNaN(error)).isEqualTo(!isKnown);
        if (isKnown) {
            assertThat(error * error).isCloseTo(variance, within(1e-12));
        }
    }

    @Property
    void isTheOppositeTheOtherWayRound(@ForAll("judged") List<Judged> judged) {
        List<Judged> swapped =
                judged.stream()
                        .map(it -> new Judged(it.other(), it.one(), it.hadNoOrder()))
                        .toList();
        AucDifference difference = compare(judged);
        assertThat(compare(swapped).difference())
                .isCloseTo(-difference.difference(), within(1e-12));
        assertThat(compare(swapped).standardError())
                .isCloseTo(difference.standardError(), within(1e-12));
    }

    @Test
    void scoresThatRankAlikeDifferByNothingForSure() {
        double[] one = {1, 2, 3, 4};
        double[] same = {10, 20, 30, 40};
        AucDifference difference =
                AucDifference.of(one, same, new boolean[] {false, true, false, true});
        assertThat(difference).isEqualTo(new AucDifference(0, 0));
        assertThat(difference.margin()).isZero();
    }

    /** Drawn again and again, the difference strays as its error says. */
    @Test
    void errorIsHowFarTheDifferenceStrays() {
        Random random = new Random(11);
        int draws = 400;
        double squares = 0;
        double sum = 0;
        double variances = 0;
        for (int draw = 0; draw < draws; draw++) {
            AucDifference difference = compare(drawn(random));
            sum += difference.difference();
            squares += difference.difference() * difference.difference();
            variances += difference.standardError() * difference.standardError();
        }
        double mean = sum / draws;
        double strayed = Math.sqrt(squares / draws - mean * mean);
        assertThat(Math.sqrt(variances / draws)).isCloseTo(strayed, within(0.1 * strayed));
    }

    private static List<Judged> drawn(Random random) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            double truth = random.nextGaussian();
            double one = truth + random.nextGaussian();
            double other = one + random.nextGaussian();
            judged.add(new Judged(one, other, truth + random.nextGaussian() > 0));
        }
        return judged;
    }

    @Test
    void refusesScoresOfOtherCustomers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AucDifference.of(new double[2], new double[3], new boolean[2]))
                .withMessageContaining("2, 3 and 2");
    }

    private static AucDifference compare(List<Judged> judged) {
        boolean[] hadNoOrder = new boolean[judged.size()];
        for (int i = 0; i < hadNoOrder.length; i++) {
            hadNoOrder[i] = judged.get(i).hadNoOrder();
        }
        return AucDifference.of(
                judged.stream().mapToDouble(Judged::one).toArray(),
                judged.stream().mapToDouble(Judged::other).toArray(),
                hadNoOrder);
    }

    private static double auc(List<Judged> judged, boolean isOne) {
        return Ranking.of(
                        judged.stream()
                                .map(
                                        it ->
                                                new ScoredCustomers(
                                                        isOne ? it.one() : it.other(),
                                                        it.hadNoOrder(),
                                                        1))
                                .toList())
                .auc();
    }

    private static double right(double quiet, double buyer) {
        return (1 + Math.signum(quiet - buyer)) / 2;
    }

    private static double covariance(List<double[]> components, int left, int right) {
        double leftMean = components.stream().mapToDouble(it -> it[left]).average().orElse(0);
        double rightMean = components.stream().mapToDouble(it -> it[right]).average().orElse(0);
        double sum = 0;
        for (double[] component : components) {
            sum += (component[left] - leftMean) * (component[right] - rightMean);
        }
        return sum / (components.size() - 1);
    }
}
