package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.clv.PurchaseHistories.History;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer will spend, against 30-digit arithmetic, made-up spending and closed forms. */
class SpendDistributionTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-7);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BG, 2, 30.43, 38.86, 52, 22.35, 0.5, 21.105325538872
                    BG, 2, 30.43, 38.86, 52, 22.35, 0.9, 105.072272938334
                    BG, 2, 30.43, 38.86, 52, 22.35, 0.99, 231.659588594308
                    BG, 0, 0, 30, 52, 0, 0.9, 35.4445465654352
                    MBG, 7, 30, 40, 13, 30, 0.9, 103.823679946206
                    PARETO, 7, 30, 40, 13, 30, 0.5, 24.2297549018215
                    PARETO, 7, 30, 40, 13, 30, 0.9, 110.201882006314
                    """)
    void quantilesAreKnown(
            PurchaseCountsTest.Model model,
            double x,
            double recency,
            double age,
            double horizon,
            double meanValue,
            double chance,
            double quantile) {
        PurchaseCounts counts = model.fitted().distribution(x, recency, age, horizon);

        assertThat(Cdnow.VALUE.spending(x, meanValue, counts).quantile(chance))
                .isCloseTo(quantile, ERROR);
    }

    /** Where nothing comes more often than not there is nothing to expect at the median. */
    @Test
    void theChanceOfNothingIsNothing() {
        PurchaseCounts counts = Cdnow.BG_NBD.distribution(0, 0, 30, 52);
        SpendDistribution spending = Cdnow.VALUE.spending(0, 0, counts);

        assertThat(spending.quantile(0)).isZero();
        assertThat(spending.quantile(counts.chance(0))).isZero();
        assertThat(spending.quantile(counts.chance(0) + 1e-3)).isPositive();
    }

    /** p = b = 1: spending t once has the chance t / (1 + t), of which 1/3 is for nothing. */
    @Test
    void onePurchaseHasAClosedForm() {
        PurchaseCounts counts = new PurchaseCounts(new double[] {1 / 3., 2 / 3.}, 0);
        SpendDistribution spending = new SpendDistribution(counts, 1, 1, 10);

        assertThat(spending.quantile(1 / 3.)).isZero();
        assertThat(spending.quantile(1 / 3. + 2 / 3. * 0.25)).isCloseTo(10 / 3., ERROR);
        assertThat(spending.quantile(2 / 3.)).isCloseTo(10, ERROR);
        assertThat(spending.quantile(1 / 3. + 2 / 3. * 0.9)).isCloseTo(90, ERROR);
    }

    /** All values are 5 and hardly vary: spending goes up in stairs. */
    @Test
    void almostEqualValuesMakeStairs() {
        PurchaseCounts counts = new PurchaseCounts(new double[] {.25, .25, .25, .25}, 0);
        SpendDistribution spending = new SpendDistribution(counts, 1e8, 1e8, 5);
        Percentage narrow = Percentage.withPercentage(0.05);

        assertThat(spending.quantile(0.26)).isCloseTo(5, narrow);
        assertThat(spending.quantile(0.49)).isCloseTo(5, narrow);
        assertThat(spending.quantile(0.74)).isCloseTo(10, narrow);
        assertThat(spending.quantile(0.99)).isCloseTo(15, narrow);
    }

    @Test
    void customersOfHundredsOfPurchasesAreNoTrouble() {
        PurchaseCounts counts = Cdnow.BG_NBD.distribution(1_000, 103.9, 104, 52);
        SpendDistribution spending = Cdnow.VALUE.spending(1_000, 30, counts);

        assertThat(spending.quantile(0.1)).isBetween(4_000., 4_500.);
        assertThat(spending.quantile(0.9)).isBetween(15_000., 17_000.);
    }

    @Test
    void refusesWhatIsNoChance() {
        SpendDistribution spending =
                Cdnow.VALUE.spending(0, 0, Cdnow.BG_NBD.distribution(0, 0, 30, 52));

        assertThatThrownBy(() -> spending.quantile(-0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chance must be 0 to 1: -0.1");
    }

    @Test
    void aMeanHasNoDistribution() {
        PurchaseCounts counts = Cdnow.BG_NBD.distribution(0, 0, 30, 52);

        assertThat(new MeanValue(30).spending(2, 20, counts)).isNull();
    }

    @Property(tries = 300)
    @Domain(PurchaseHistories.class)
    void quantilesRiseAndAreFinite(@ForAll PurchaseModel model, @ForAll History history) {
        PurchaseCounts counts =
                model.distribution(
                        history.x(), history.recency(), history.age(), history.horizon());
        SpendDistribution spending = Cdnow.VALUE.spending(history.x(), 30, counts);
        double before = 0;
        for (double chance : new double[] {0, 0.1, 0.5, 0.9, 0.99}) {
            double quantile = spending.quantile(chance);
            assertThat(quantile)
                    .isGreaterThanOrEqualTo(before)
                    .isLessThan(Double.POSITIVE_INFINITY);
            before = quantile * (1 - 1e-9);
        }
    }

    @Property
    void anyValuesWillDo(
            @ForAll @DoubleRange(min = -3, max = 6) double decadeOfP,
            @ForAll @DoubleRange(min = 0, max = 6) double decadeOfB,
            @ForAll @DoubleRange(min = 0.21, max = 0.99) double chance) {
        PurchaseCounts counts = new PurchaseCounts(new double[] {.2, .5, .2, .1}, 0);
        double p = Math.pow(10, decadeOfP);
        double b = Math.pow(10, decadeOfB);
        double quantile = new SpendDistribution(counts, p, b, 3).quantile(chance);

        assertThat(quantile).isGreaterThanOrEqualTo(0).isLessThan(Double.POSITIVE_INFINITY);
        if (quantile > Double.MIN_NORMAL) {
            assertThat(lessThan(quantile / 3, counts, p, b))
                    .isCloseTo(chance, Percentage.withPercentage(1e-5));
        }
    }

    private static double lessThan(double spending, PurchaseCounts counts, double p, double b) {
        BetaPrime.Point point = BetaPrime.Point.ofLog(StrictMath.log(spending));
        double sum = counts.chance(0);
        for (int n = 1; n <= counts.highest(); n++) {
            BetaPrime part = BetaPrime.of(p * n, b);
            double density = part.density(point);
            sum +=
                    counts.chance(n)
                            * (part.isBelowMean(point)
                                    ? part.lower(point, density)
                                    : 1 - part.upper(point, density));
        }
        return sum;
    }
}
