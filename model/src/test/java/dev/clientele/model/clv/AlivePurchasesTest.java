package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlivePurchasesTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-10);

    @ParameterizedTest
    @CsvSource({"0.24, 0.79, 2.4", "3.5, 1, 0.001", "12, 1.7, 40", "1e-3, 0.5, 0.5"})
    void seriesAndIntegralMeetWhereOneTakesOver(double shape, double a, double b) {
        AlivePurchases purchases = new AlivePurchases(shape, 1, a, b);
        double bySeries = purchases.expected(Horizons.single(99));
        double byIntegral = purchases.expected(Horizons.single(Math.nextUp(99.0)));

        assertThat(bySeries).isCloseTo(byIntegral, ERROR);
    }

    @Test
    void neverDroppingOutLeavesTheRate() {
        AlivePurchases purchases = new AlivePurchases(2.5, 10, 1e-14, 1);

        assertThat(purchases.expected(Horizons.single(40))).isCloseTo(2.5 * 40 / 10, ERROR);
    }

    @Test
    void droppingOutForSureLeavesTheChanceOfOnePurchase() {
        AlivePurchases purchases = new AlivePurchases(2.5, 10, 1, 1e-14);

        assertThat(purchases.expected(Horizons.single(40)))
                .isCloseTo(1 - Math.pow(1 + 40.0 / 10, -2.5), ERROR);
    }

    @Test
    void nothingIsSpecialAboutParametersOfOne() {
        double below = new AlivePurchases(0.5, 10, 1 - 1e-12, 2.5).expected(Horizons.single(30));
        double at = new AlivePurchases(0.5, 10, 1, 2.5).expected(Horizons.single(30));
        double above = new AlivePurchases(0.5, 10, 1 + 1e-12, 2.5).expected(Horizons.single(30));

        assertThat(at).isCloseTo(below, ERROR).isCloseTo(above, ERROR);
    }

    @Test
    void severalHorizonsAreTheSumOfEach() {
        AlivePurchases purchases = new AlivePurchases(0.5, 10, 0.8, 2.5);
        double each = 0;
        Horizons months = Horizons.discounted(4, 30, 0.02);
        for (int i = 0; i < months.count(); i++) {
            each += months.weight(i) * purchases.expected(Horizons.single(months.length(i)));
        }

        assertThat(purchases.expected(months)).isCloseTo(each, ERROR);
    }
}
