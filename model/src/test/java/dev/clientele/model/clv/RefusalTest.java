package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters and histories outside the domain are refused by name. */
class RefusalTest {

    private static final List<PurchaseModel> MODELS =
            List.of(Cdnow.BG_NBD, Cdnow.MBG_NBD, Cdnow.PARETO_NBD);

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void bgNbdRefusesEachParameter(double bad) {
        assertRefused("r", () -> new BgNbd(bad, 1, 1, 1));
        assertRefused("alpha", () -> new BgNbd(1, bad, 1, 1));
        assertRefused("a", () -> new BgNbd(1, 1, bad, 1));
        assertRefused("b", () -> new BgNbd(1, 1, 1, bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void mbgNbdRefusesEachParameter(double bad) {
        assertRefused("r", () -> new MbgNbd(bad, 1, 1, 1));
        assertRefused("alpha", () -> new MbgNbd(1, bad, 1, 1));
        assertRefused("a", () -> new MbgNbd(1, 1, bad, 1));
        assertRefused("b", () -> new MbgNbd(1, 1, 1, bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void paretoNbdRefusesEachParameter(double bad) {
        assertRefused("r", () -> new ParetoNbd(bad, 1, 1, 1));
        assertRefused("alpha", () -> new ParetoNbd(1, bad, 1, 1));
        assertRefused("s", () -> new ParetoNbd(1, 1, bad, 1));
        assertRefused("beta", () -> new ParetoNbd(1, 1, 1, bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void gammaGammaRefusesEachParameter(double bad) {
        assertRefused("p", () -> new GammaGamma(bad, 2, 1));
        assertRefused("q", () -> new GammaGamma(1, bad, 1));
        assertRefused("v", () -> new GammaGamma(1, 2, bad));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 5, x",
        "0.5, 1, 5, x",
        "NaN, 0, 5, x",
        "1, -1, 5, recency",
        "1, 6, 5, recency",
        "0, 1, 5, recency",
        "1, NaN, 5, recency",
        "1, 0, NaN, age",
        "1, 0, Infinity, age"
    })
    void modelsRefuseHistoriesThatNobodyHas(double x, double recency, double age, String culprit) {
        for (PurchaseModel model : MODELS) {
            assertRefused(culprit, () -> model.pAlive(x, recency, age));
            assertRefused(culprit, () -> model.expectedPurchases(x, recency, age, 10));
            assertRefused(culprit, () -> model.noPurchase(x, recency, age, 10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void modelsRefuseHorizonsThatAreNoTime(double horizon) {
        for (PurchaseModel model : MODELS) {
            assertRefused("horizon", () -> model.expectedPurchases(1, 2, 3, horizon));
            assertRefused("horizon", () -> model.noPurchase(1, 2, 3, horizon));
        }
    }

    @Test
    void summariesRefuseHistoriesThatNobodyHas() {
        assertRefused("x", () -> new PurchaseSummary(-1, 0, 0));
        assertRefused("recency", () -> new PurchaseSummary(0, 1, 2));
        assertRefused("recency", () -> new PurchaseSummary(1, 3, 2));
        assertRefused("age", () -> new PurchaseSummary(0, 0, -1));
    }

    private static void assertRefused(String culprit, Runnable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageStartingWith(culprit + " ");
    }
}
