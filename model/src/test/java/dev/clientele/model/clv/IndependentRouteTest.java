package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models against other mathematics: from what they assume, not from the closed forms. */
class IndependentRouteTest {

    private static final Percentage ERROR = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 39", "1, 5, 12, 52", "3, 20, 26, 13", "12, 38, 38.86, 20"})
    void bgNbdCountsThePurchasesThatSurvivalAllows(
            double x, double recency, double age, double horizon) {
        BgNbd model = Cdnow.BG_NBD;
        double alive = model.pAlive(x, recency, age);

        double counted =
                countedPurchases(
                        model.r() + x, horizon / (model.alpha() + age), model.a(), model.b() + x);

        assertThat(model.expectedPurchases(x, recency, age, horizon))
                .isCloseTo(alive * counted, ERROR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 39", "1, 5, 12, 52", "3, 20, 26, 13", "12, 38, 38.86, 20"})
    void mbgNbdCountsThePurchasesThatSurvivalAllows(
            double x, double recency, double age, double horizon) {
        MbgNbd model = Cdnow.MBG_NBD;
        double alive = model.pAlive(x, recency, age);

        double counted =
                countedPurchases(
                        model.r() + x,
                        horizon / (model.alpha() + age),
                        model.a(),
                        model.b() + x + 1);

        assertThat(model.expectedPurchases(x, recency, age, horizon))
                .isCloseTo(alive * counted, ERROR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 39", "1, 5, 12, 52", "3, 20, 26, 13", "12, 38, 38.86, 20"})
    void paretoNbdIntegratesOverTheTimeOfDeath(
            double x, double recency, double age, double horizon) {
        ParetoNbd model = Cdnow.PARETO_NBD;
        double deadBy = deathsWithoutPurchase(model, x, recency, age);
        double aliveAt = survivalWithoutPurchase(model, x, age);
        double deadLater = deathsWithoutPurchase(model, x, age, age + horizon);
        double aliveLater = survivalWithoutPurchase(model, x, age + horizon);

        assertThat(model.pAlive(x, recency, age)).isCloseTo(aliveAt / (deadBy + aliveAt), ERROR);
        assertThat(model.noPurchase(x, recency, age, horizon))
                .isCloseTo((deadBy + deadLater + aliveLater) / (deadBy + aliveAt), ERROR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 39", "3, 20, 26, 13", "12, 38, 38.86, 20"})
    void paretoNbdIntegratesTheRateOfThoseStillAlive(
            double x, double recency, double age, double horizon) {
        ParetoNbd model = Cdnow.PARETO_NBD;
        double rate = (model.r() + x) / (model.alpha() + age);
        DoubleUnaryOperator stillAlive =
                time -> Math.pow(1 + time / (model.beta() + age), -model.s());

        assertThat(model.expectedPurchases(x, recency, age, horizon))
                .isCloseTo(
                        model.pAlive(x, recency, age) * rate * simpson(stillAlive, 0, horizon),
                        ERROR);
    }

    /**
     * Sum over j of P(at least j purchases would come) times P(none of the j - 1 before ended it):
     * negative binomial counts and a Polya urn, both step by step.
     */
    private static double countedPurchases(double shape, double time, double a, double b) {
        double ratio = time / (1 + time);
        double exactly = Math.pow(1 + time, -shape);
        double more = 1 - exactly;
        double survived = 1;
        double sum = 0;
        for (int j = 1; more > 1e-15; j++) {
            sum += more * survived;
            survived *= (b + j - 1) / (a + b + j - 1);
            exactly *= (shape + j - 1) / j * ratio;
            more -= exactly;
        }
        return sum;
    }

    /** Likelihood of dying between the times without a purchase, up to a common factor. */
    private static double deathsWithoutPurchase(ParetoNbd model, double x, double from, double to) {
        return simpson(
                time ->
                        model.s()
                                * Math.pow(model.alpha() + time, -model.r() - x)
                                * Math.pow(model.beta() + time, -model.s() - 1),
                from,
                to);
    }

    private static double survivalWithoutPurchase(ParetoNbd model, double x, double time) {
        return Math.pow(model.alpha() + time, -model.r() - x)
                * Math.pow(model.beta() + time, -model.s());
    }

    private static double simpson(DoubleUnaryOperator function, double from, double to) {
        int intervals = 20_000;
        double step = (to - from) / intervals;
        double sum = function.applyAsDouble(from) + function.applyAsDouble(to);
        for (int i = 1; i < intervals; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * function.applyAsDouble(from + i * step);
        }
        return sum * step / 3;
    }
}
