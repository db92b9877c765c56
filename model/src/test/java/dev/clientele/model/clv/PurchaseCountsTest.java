package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The chances of numbers of purchases, against 40-digit arithmetic and against made-up lives. */
class PurchaseCountsTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-9);

    enum Model {
        BG(Cdnow.BG_NBD),
        MBG(Cdnow.MBG_NBD),
        PARETO(Cdnow.PARETO_NBD);

        private final PurchaseModel fitted;

        Model(PurchaseModel fitted) {
            this.fitted = fitted;
        }

        PurchaseModel fitted() {
            return fitted;
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BG, 0, 0, 38.86, 39, 1, 0.1097130875231213
                    BG, 0, 0, 38.86, 39, 20, 1.3744621934167973e-9
                    BG, 2, 30.43, 38.86, 52, 1, 0.22007820592896144
                    BG, 2, 30.43, 38.86, 52, 5, 0.034591177401373916
                    BG, 7, 30, 40, 13, 2, 0.15198197145995097
                    BG, 7, 30, 40, 13, 20, 1.6544322328001875e-9
                    MBG, 0, 0, 38.86, 39, 1, 0.078685597620067654
                    MBG, 0, 0, 38.86, 39, 20, 1.3199202972694645e-9
                    MBG, 2, 30.43, 38.86, 52, 2, 0.14757941776567528
                    MBG, 2, 30.43, 38.86, 52, 20, 7.347568681730921e-6
                    MBG, 7, 30, 40, 13, 5, 0.022730319769101563
                    PARETO, 0, 0, 38.86, 39, 1, 0.045882747776900971
                    PARETO, 0, 0, 38.86, 39, 20, 1.9408006169905786e-9
                    PARETO, 2, 30.43, 38.86, 52, 1, 0.19204329997969779
                    PARETO, 2, 30.43, 38.86, 52, 5, 0.045831209501101095
                    PARETO, 7, 30, 40, 13, 2, 0.16636905699653706
                    PARETO, 7, 30, 40, 13, 20, 9.2053470033847966e-10
                    """)
    void chancesAreKnown(
            Model model, double x, double recency, double age, double horizon, int n, double p) {
        PurchaseCounts counts = model.fitted.distribution(x, recency, age, horizon);

        assertThat(counts.chance(n)).isCloseTo(p, ERROR);
    }

    /** A customer who has not come back by 8, followed for 12 more. */
    @ParameterizedTest
    @EnumSource
    void madeUpLivesBuyAsOften(MadeUpLives lives) {
        double[] shares = lives.sharesOfCounts(8, 12);
        PurchaseCounts counts = lives.model().distribution(0, 0, 8, 12);

        assertThat(distance(shares, counts)).isLessThan(0.004);
        assertThat(distance(shares, lives.model().distribution(0, 0, 8, 10)))
                .as("the distance tells another horizon apart")
                .isGreaterThan(0.01);
    }

    private static double distance(double[] shares, PurchaseCounts counts) {
        double largest = 0;
        double below = 0;
        for (int n = 0; n < shares.length; n++) {
            below += shares[n] - counts.chance(n);
            largest = Math.max(largest, Math.abs(below));
        }
        return largest;
    }

    @Test
    void afterEveryPurchaseOfMbgTheCustomerMayLeave() {
        // With p surely near 1 nobody buys twice: one more purchase is the last one.
        MbgNbd leavers = new MbgNbd(1, 10, 1e9, 1e-3);
        PurchaseCounts counts = leavers.distribution(0, 0, 0, 10);

        assertThat(counts.chance(1)).isPositive();
        assertThat(counts.chance(2)).isLessThan(1e-8 * counts.chance(1));
    }

    @Test
    void withoutDropoutTheyAreNegativeBinomial() {
        PurchaseCounts counts = new BgNbd(2, 3, 1e-12, 1e6).distribution(0, 0, 7, 10);

        // (n + 1) / 2^(n + 2): shape 2, z = 1/2.
        for (int n = 0; n < 10; n++) {
            assertThat(counts.chance(n)).isCloseTo((n + 1) / Math.pow(2, n + 2), ERROR);
        }
        assertThat(counts.mean()).isCloseTo(2, ERROR);
        assertThat(counts.variance()).isCloseTo(4, ERROR);
        assertThat(counts.quantile(0)).isZero();
        assertThat(counts.quantile(0.5)).isEqualTo(1);
        assertThat(counts.quantile(0.6)).isEqualTo(2);
        assertThat(counts.quantile(1)).isLessThanOrEqualTo(counts.highest());
    }

    @Test
    void noTimeIsNoPurchase() {
        for (Model model : Model.values()) {
            PurchaseCounts counts = model.fitted.distribution(3, 10, 20, 0);

            assertThat(counts.mean()).isZero();
            assertThat(counts.variance()).isLessThan(1e-15);
        }
    }

    @Test
    void aHundredThousandPurchasesAreNoTrouble() {
        for (Model model : Model.values()) {
            double expected = model.fitted.expectedPurchases(100_000, 999.99, 1_000, 365);
            PurchaseCounts counts = model.fitted.distribution(100_000, 999.99, 1_000, 365);

            assertThat(counts.mean()).isCloseTo(expected, ERROR);
            assertThat(counts.highest()).isLessThan(40_000);
            assertThat(counts.beyond()).isZero();
        }
    }

    @Test
    void whatCanNotBeToldApartIsSaid() {
        PurchaseCounts counts = new BgNbd(1, 1e-9, 1e-9, 1e9).distribution(0, 0, 0, 1);

        assertThat(counts.highest()).isEqualTo(PurchaseCounts.MOST);
        assertThat(counts.beyond()).isGreaterThan(0.9);
        assertThat(new BgNbd(1, 1, 1, 1).distribution(0, 0, 0, 1).beyond()).isZero();
    }

    @Test
    void refusesWhatIsNoChance() {
        PurchaseCounts counts = Cdnow.BG_NBD.distribution(0, 0, 8, 12);

        assertThatThrownBy(() -> counts.quantile(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chance must be 0 to 1: 1.1");
        assertThatThrownBy(() -> Cdnow.PARETO_NBD.distribution(0, 1, 8, 12))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
