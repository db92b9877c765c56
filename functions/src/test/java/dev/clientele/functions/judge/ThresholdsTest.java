package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Provide
    Arbitrary<List<ScoredCustomers>> customers() {
        return Rankings.customers();
    }

    private static final Ranking RANKING =
            Ranking.of(
                    List.of(
                            new ScoredCustomers(90, true, 4),
                            new ScoredCustomers(70, true, 186),
                            new ScoredCustomers(70, false, 10),
                            new ScoredCustomers(50, true, 100),
                            new ScoredCustomers(50, false, 100),
                            new ScoredCustomers(10, true, 10),
                            new ScoredCustomers(10, false, 590)));

    @Test
    void findsTheLowestThresholdForAPrecision() {
        ThresholdChoice choice = Thresholds.forPrecision(RANKING, 0.69);
        assertThat(choice.isReached()).isTrue();
        assertThat(choice.figures()).isEqualTo(RANKING.at(50));
        assertThat(choice.figures().precision()).isCloseTo(0.725, within(1e-12));
        assertThat(choice.assuredPrecision()).isBetween(0.69, 0.725);
        assertThat(choice.reason()).isNull();
    }

    /** At 90 all alerts are right, but four of four can be an accident. */
    @Test
    void takesNoAccidentForAPrecision() {
        assertThat(RANKING.at(90).precision()).isEqualTo(1);
        assertThat(Thresholds.forPrecision(RANKING, 0.98).isReached()).isFalse();
        assertThat(Thresholds.forPrecision(RANKING, 0.98).reason())
                .isEqualTo(
                        "No threshold assures a precision of 98 %: at the surest one 190 of 200"
                                + " alerts were right, which assures 92.6 %.");
        assertThat(Thresholds.forPrecision(RANKING, 0.92).figures()).isEqualTo(RANKING.at(70));
    }

    @Test
    void nearlyReachedIsNotReached() {
        assertThat(Thresholds.forPrecision(RANKING, 0.927).isReached()).isFalse();
        assertThat(Thresholds.forPrecision(RANKING, 0.95).reason()).endsWith("assures 92.6 %.");
    }

    @Test
    void neverAssuresThatAllAlertsAreRight() {
        assertThat(Thresholds.forPrecision(Rankings.inOrder("SSSSSSSSSS"), 1).isReached())
                .isFalse();
    }

    /** Eight of eight assure 83 %, fifteen of fifteen 90 %. */
    @Test
    void assuresMoreTheMoreAlertsItSaw() {
        assertThat(WilsonBound.of(8, 8)).isCloseTo(0.8297, within(1e-4));
        assertThat(WilsonBound.of(14, 14)).isLessThan(0.9);
        assertThat(WilsonBound.of(15, 15)).isGreaterThan(0.9);
        assertThat(WilsonBound.of(0, 30)).isCloseTo(0, within(1e-12));
    }

    /** The bound is where the share that was seen is just the 90 % point of what chance gives. */
    @Test
    void boundIsTheShareOfWhichTheSeenOneIsTheExtreme() {
        double bound = WilsonBound.of(190, 200);
        double spread = Math.sqrt(bound * (1 - bound) / 200);
        assertThat((190 / 200.0 - bound) / spread).isCloseTo(1.2815515655446004, within(1e-9));
    }

    @Test
    void findsTheHighestThresholdForARecall() {
        assertThat(Thresholds.forRecall(RANKING, 0.5).figures()).isEqualTo(RANKING.at(70));
        assertThat(Thresholds.forRecall(RANKING, 0.01).figures()).isEqualTo(RANKING.at(90));
        assertThat(Thresholds.forRecall(RANKING, 1).figures()).isEqualTo(RANKING.at(10));
    }

    @Test
    void findsNobodyWhereAllOrdered() {
        Ranking ranking = Rankings.inOrder("oooo");
        assertThat(Thresholds.forRecall(ranking, 0.5).reason())
                .isEqualTo("All customers ordered: there was nobody to find.");
        assertThat(Thresholds.forRecall(ranking, 0.5).assuredPrecision()).isNaN();
        assertThat(Thresholds.forPrecision(ranking, 0.5).isReached()).isFalse();
    }

    @Property
    void noLowerThresholdWouldHaveDoneForThePrecision(
            @ForAll("customers") List<ScoredCustomers> scored) {
        Ranking ranking = Ranking.of(scored);
        ThresholdChoice choice = Thresholds.forPrecision(ranking, 0.6);
        double chosen = choice.isReached() ? choice.figures().threshold() : Double.MAX_VALUE;
        for (ThresholdFigures figures : ranking.thresholds()) {
            boolean isAssured = WilsonBound.of(figures.right(), figures.alerted()) >= 0.6;
            if (figures.threshold() == chosen) {
                assertThat(isAssured).isTrue();
                assertThat(figures.precision()).isGreaterThan(0.6);
            } else if (figures.threshold() < chosen) {
                assertThat(isAssured).isFalse();
            }
        }
    }

    @Property
    void noHigherThresholdWouldHaveDoneForTheRecall(
            @ForAll("customers") List<ScoredCustomers> scored) {
        Ranking ranking = Ranking.of(scored);
        ThresholdChoice choice = Thresholds.forRecall(ranking, 0.6);
        assertThat(choice.isReached()).isEqualTo(ranking.silent() > 0);
        for (ThresholdFigures figures : ranking.thresholds()) {
            if (choice.isReached() && figures.threshold() > choice.figures().threshold()) {
                assertThat(figures.recall()).isLessThan(0.6);
            }
        }
    }

    @Test
    void refusesWhatIsNoShare() {
        for (double wanted : new double[] {0, -0.1, 1.01, 80, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Thresholds.forPrecision(RANKING, wanted));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Thresholds.forRecall(RANKING, wanted));
        }
    }
}
