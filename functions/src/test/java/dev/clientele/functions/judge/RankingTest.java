package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void ranksPerfectlyAndTheOtherWayRound() {
        assertThat(Rankings.inOrder("SSSoo").auc()).isEqualTo(1);
        assertThat(Rankings.inOrder("ooSSS").auc()).isEqualTo(0);
    }

    /** S > o, S > o, S > o and S < o: three of four pairs. */
    @Test
    void countsPairsInOrder() {
        assertThat(Rankings.inOrder("SoSo").auc()).isEqualTo(0.75);
    }

    @Test
    void countsATieAsHalfAPair() {
        Ranking ranking =
                Ranking.of(
                        List.of(new ScoredCustomers(3, true, 1), new ScoredCustomers(3, false, 1)));
        assertThat(ranking.auc()).isEqualTo(0.5);
    }

    @Test
    void hasNoAreaUnderTheCurveWhereAllDidTheSame() {
        assertThat(Rankings.inOrder("SSS").auc()).isNaN();
        assertThat(Rankings.inOrder("oo").auc()).isNaN();
    }

    @Test
    void tellsWhatAlertsAtAThresholdWouldHaveBrought() {
        Ranking ranking = Rankings.inOrder("SSoSo");
        assertThat(ranking.baseRate()).isEqualTo(0.6);
        assertThat(ranking.at(3)).isEqualTo(new ThresholdFigures(3, 3, 2, 2 / 3.0, 2 / 3.0, 0.6));
        assertThat(ranking.at(2.5))
                .isEqualTo(new ThresholdFigures(2.5, 3, 2, 2 / 3.0, 2 / 3.0, 0.6));
        assertThat(ranking.at(-7)).isEqualTo(new ThresholdFigures(-7, 5, 3, 0.6, 1, 1));
    }

    @Test
    void hasNoPrecisionWithoutAlerts() {
        ThresholdFigures none = Rankings.inOrder("SSoSo").at(5.1);
        assertThat(none.alerted()).isZero();
        assertThat(none.precision()).isNaN();
        assertThat(none.recall()).isZero();
    }

    @Test
    void hasNoRecallWhereAllOrdered() {
        assertThat(Rankings.inOrder("oo").at(0).recall()).isNaN();
    }

    @Test
    void cutsIntoTenPartsOfTheSameSize() {
        List<Decile> deciles = Rankings.inOrder("SSSSSSSSSSoSoooooooo").deciles();
        assertThat(deciles).hasSize(10);
        assertThat(deciles).allMatch(decile -> decile.customers() == 2);
        assertThat(deciles.get(0)).isEqualTo(new Decile(2, 1.5, 0));
        assertThat(deciles.get(4)).isEqualTo(new Decile(2, 9.5, 0.5));
        assertThat(deciles.get(9)).isEqualTo(new Decile(2, 19.5, 1));
    }

    @Test
    void keepsCustomersOfOneScoreInOnePart() {
        Ranking ranking =
                Ranking.of(
                        List.of(
                                new ScoredCustomers(1, false, 60),
                                new ScoredCustomers(1, true, 15),
                                new ScoredCustomers(2, true, 25)));
        assertThat(ranking.deciles()).containsExactly(new Decile(75, 1, 0.2), new Decile(25, 2, 1));
    }

    @Test
    void takesZeroAndMinusZeroForTheSameScore() {
        Ranking ranking =
                Ranking.of(
                        List.of(
                                new ScoredCustomers(-0.0, true, 1),
                                new ScoredCustomers(0.0, false, 1)));
        assertThat(ranking.thresholds()).hasSize(1);
        assertThat(ranking.auc()).isCloseTo(0.5, within(0.0));
    }

    @Test
    void refusesToRankNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ranking.of(List.of()));
    }

    @Test
    void refusesScoresThatHaveNoPlaceInAnOrder() {
        for (double score : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ScoredCustomers(score, true, 1))
                    .withMessageContaining(String.valueOf(score));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoredCustomers(1, true, 0));
    }
}
