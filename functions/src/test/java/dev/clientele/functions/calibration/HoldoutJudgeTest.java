package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.functions.calibration.HoldoutFigures.RepeatRow;
import dev.clientele.functions.calibration.HoldoutFigures.TopShare;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutJudgeTest {

    private static final PurchaseModel MODEL = new BgNbd(0.6, 5, 0.8, 2.5);
    private static final ValueFit NO_VALUE = ValueFitter.fit(List.of(), false);
    private static final ValueFit VALUE =
            new ValueFit(
                    ValueFit.GAMMA_GAMMA,
                    List.of(),
                    30,
                    -1,
                    1,
                    List.of(),
                    new GammaGamma(6, 4, 15));

    private static FollowedGroup group(
            int x, double recency, double age, long customers, int purchases, double spend) {
        CustomerGroup before =
                new CustomerGroup(x, recency, age, x > 0 ? 30 : Double.NaN, customers);
        return new FollowedGroup(before, purchases, 0, spend);
    }

    private static HoldoutFigures judge(ValueFit value, FollowedGroup... groups) {
        return HoldoutJudge.judge(MODEL, value, false, new ObservationWindow(10, List.of(groups)));
    }

    @Test
    void addsUpWhatHappenedAndWhatWasForetold() {
        HoldoutFigures figures =
                judge(
                        NO_VALUE,
                        group(0, 0, 20, 4, 0, 0),
                        group(2, 15, 20, 2, 4, 90),
                        group(9, 19, 20, 1, 5, 70),
                        group(30, 19, 20, 1, 6, 70));
        double[] expected = {
            MODEL.expectedPurchases(0, 0, 20, 10),
            MODEL.expectedPurchases(2, 15, 20, 10),
            MODEL.expectedPurchases(9, 19, 20, 10),
            MODEL.expectedPurchases(30, 19, 20, 10)
        };
        assertThat(figures.customers()).isEqualTo(8);
        assertThat(figures.actualPurchases()).isEqualTo(19);
        assertThat(figures.expectedPurchases())
                .isCloseTo(
                        4 * expected[0] + 2 * expected[1] + expected[2] + expected[3],
                        within(1e-12));
        assertThat(figures.naivePurchases()).isCloseTo(2 + 4.5 + 15, within(1e-12));
        assertThat(figures.naiveError().meanAbsolute())
                .isCloseTo((2 * 3 + 0.5 + 9) / 8, within(1e-12));
        assertThat(figures.naiveError().rootMeanSquare())
                .isCloseTo(Math.sqrt((2 * 9 + 0.25 + 81) / 8), within(1e-12));
        assertThat(figures.byRepeats())
                .containsExactly(
                        new RepeatRow(0, 4, 0, expected[0]),
                        new RepeatRow(2, 2, 4, expected[1]),
                        new RepeatRow(7, 2, 5.5, (expected[2] + expected[3]) / 2));
    }

    @Test
    void knowsNoRateOfWhoBoughtTodayForTheFirstTime() {
        assertThat(judge(NO_VALUE, group(0, 0, 0, 5, 1, 9)).naivePurchases()).isEqualTo(0);
    }

    @Test
    void countsAGroupAsThatManyCustomers() {
        List<FollowedGroup> groups = new SimulatedBase(61, 300).bgNbd(new BgNbd(0.6, 5, 0.8, 2.5));
        List<FollowedGroup> doubled = new ArrayList<>();
        List<FollowedGroup> twice = new ArrayList<>(groups);
        twice.addAll(groups);
        Collections.reverse(twice);
        for (FollowedGroup group : groups) {
            CustomerGroup b = group.before();
            doubled.add(
                    new FollowedGroup(
                            new CustomerGroup(b.x(), b.recency(), b.age(), b.meanValue(), 2),
                            group.purchases(),
                            group.lastPurchase(),
                            group.spend()));
        }
        HoldoutFigures ofDoubled =
                HoldoutJudge.judge(MODEL, NO_VALUE, false, new ObservationWindow(26, doubled));
        HoldoutFigures ofTwice =
                HoldoutJudge.judge(MODEL, NO_VALUE, false, new ObservationWindow(26, twice));
        assertThat(ofTwice.noOrder().auc()).isCloseTo(ofDoubled.noOrder().auc(), within(1e-12));
        assertThat(ofTwice.noOrder().deciles())
                .hasSameSizeAs(ofDoubled.noOrder().deciles())
                .hasSize(10);
        assertThat(ofTwice.topShare().purchases())
                .isCloseTo(ofDoubled.topShare().purchases(), within(1e-12));
        assertThat(ofTwice.orderIntervals().above())
                .isCloseTo(ofDoubled.orderIntervals().above(), within(1e-12));
    }

    /** All pairs, one by one. */
    @Test
    void countsPairsForTheAreaUnderTheCurve() {
        List<FollowedGroup> groups = new SimulatedBase(62, 200).bgNbd(new BgNbd(0.6, 5, 0.8, 2.5));
        HoldoutFigures figures =
                HoldoutJudge.judge(MODEL, NO_VALUE, false, new ObservationWindow(26, groups));
        double right = 0;
        double pairs = 0;
        for (FollowedGroup silent : groups) {
            for (FollowedGroup ordering : groups) {
                if (silent.purchases() == 0 && ordering.purchases() > 0) {
                    double gap = noOrder(silent) - noOrder(ordering);
                    right += gap > 0 ? 1 : gap < 0 ? 0 : 0.5;
                    pairs++;
                }
            }
        }
        assertThat(figures.noOrder().auc()).isCloseTo(right / pairs, within(1e-12));
    }

    private static double noOrder(FollowedGroup group) {
        CustomerGroup before = group.before();
        return MODEL.noPurchase(before.x(), before.recency(), before.age(), 26);
    }

    @Test
    void hasNoAreaUnderTheCurveWhereAllDidTheSame() {
        assertThat(
                        judge(NO_VALUE, group(0, 0, 9, 4, 0, 0), group(1, 5, 9, 4, 0, 0))
                                .noOrder()
                                .auc())
                .isNaN();
    }

    @Test
    void scoresChancesByWhatHappened() {
        double chance = MODEL.noPurchase(1, 5, 9, 10);
        NoOrderFigures figures =
                judge(NO_VALUE, group(1, 5, 9, 3, 0, 0), group(1, 5, 9, 1, 2, 0)).noOrder();
        assertThat(figures.observed()).isEqualTo(0.75);
        assertThat(figures.meanPredicted()).isCloseTo(chance, within(1e-15));
        assertThat(figures.logLoss())
                .isCloseTo(-0.75 * Math.log(chance) - 0.25 * Math.log(1 - chance), within(1e-12));
        assertThat(figures.brier())
                .isCloseTo(
                        0.75 * (1 - chance) * (1 - chance) + 0.25 * chance * chance, within(1e-12));
        assertThat(figures.auc()).isEqualTo(0.5);
        assertThat(figures.deciles()).hasSize(1);
    }

    @Test
    void sharesTheTopTenthAmongTies() {
        TopShare share =
                judge(
                                NO_VALUE,
                                group(20, 19, 20, 5, 10, 30),
                                group(3, 19, 20, 20, 2, 50),
                                group(0, 0, 20, 75, 0, 0))
                        .topShare();
        // The best five, and five of the twenty next.
        assertThat(share.purchases()).isCloseTo((50 + 10) / 90.0, within(1e-12));
        assertThat(share.spend()).isCloseTo((150 + 250) / 1150.0, within(1e-12));
    }

    @Test
    void holdsIntervalsAgainstWhatHappened() {
        HoldoutFigures figures =
                judge(
                        VALUE,
                        group(9, 19, 20, 6, 2, 60),
                        group(9, 19, 20, 3, 40, 4000),
                        group(9, 19, 20, 1, 1, 0.01));
        assertThat(figures.orderIntervals().above()).isCloseTo(0.3, within(1e-12));
        assertThat(figures.orderIntervals().inside()).isCloseTo(0.7, within(1e-12));
        assertThat(figures.spendIntervals().above()).isCloseTo(0.3, within(1e-12));
        assertThat(figures.spendIntervals().expected()).isBetween(0.8, 0.91);
        assertThat(figures.spendIntervals().nominal()).isEqualTo(0.8);
    }

    @Test
    void foretellsNoSpendWithoutAValueModelOrKnownSpend() {
        FollowedGroup unknown = group(9, 19, 20, 6, 2, Double.NaN);
        FollowedGroup known = group(9, 19, 20, 6, 2, 60);
        assertThat(judge(NO_VALUE, known).spendIntervals()).isNull();
        assertThat(judge(VALUE, unknown, known).spendIntervals()).isNull();
        assertThat(judge(VALUE, known).spendIntervals()).isNotNull();
    }
}
