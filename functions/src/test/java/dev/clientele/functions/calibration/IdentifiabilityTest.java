package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.functions.calibration.likelihood.Observation;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiabilityTest {

    private static final int CUSTOMERS = 3000;

    @Test
    void findsNothingWhereTheDataSayAll() {
        List<FollowedGroup> groups =
                new SimulatedBase(21, CUSTOMERS).bgNbd(new BgNbd(0.8, 4, 0.8, 2.5));
        assertThat(fits(groups)).allSatisfy(fit -> assertThat(fit.findings()).isEmpty());
    }

    @Test
    void findsNoDropoutWhereNobodyLeaves() {
        List<PurchaseFit> fits = fits(new SimulatedBase(22, CUSTOMERS).nbd(0.8, 4));
        for (PurchaseFit fit : fits.subList(0, 3)) {
            assertThat(fit.findings())
                    .singleElement()
                    .asString()
                    .startsWith("Dropout is not identified: the data show no customers leaving")
                    .contains(fit.candidate().parameters().get(2) + " = ");
        }
        assertThat(fits.get(3).findings()).isEmpty();
    }

    @Test
    void findsOneRateWhereAllBuyAtOne() {
        List<PurchaseFit> fits =
                fits(
                        new Observation(3, 36, 40, 300),
                        new Observation(4, 37, 40, 500),
                        new Observation(5, 38, 40, 300));
        for (PurchaseFit fit : fits) {
            assertThat(fit.findings())
                    .anySatisfy(
                            finding ->
                                    assertThat(finding)
                                            .startsWith("Purchase rates are not told apart")
                                            .contains("mean rate 0.1000"));
        }
    }

    @Test
    void findsOneChanceWhereAllDropOutWithOne() {
        List<PurchaseFit> fits = fits(new SimulatedBase(24, CUSTOMERS).alike(0.15, 0.2));
        PurchaseFit bgNbd = fits.get(0);
        assertThat(bgNbd.findings())
                .anyMatch(
                        finding -> finding.startsWith("Customers are not told apart by how they"));
        assertThat(bgNbd.value(2) / (bgNbd.value(2) + bgNbd.value(3))).isCloseTo(0.2, within(0.02));
    }

    @Test
    void findsOneLifetimeRateWhereAllHaveOne() {
        List<FollowedGroup> groups =
                new SimulatedBase(52, CUSTOMERS).paretoNbd(new ParetoNbd(0.9, 3, 4e6, 1e8));
        PurchaseFit pareto = fits(groups).get(2);
        assertThat(pareto.findings())
                .anyMatch(
                        finding -> finding.startsWith("Customers are not told apart by how they"));
        assertThat(pareto.value(2) / pareto.value(3)).isCloseTo(0.04, within(0.004));
    }

    @Test
    void knowsThatNothingCanBeFittedWithoutRepeats() {
        PurchaseFit fit = fits(new Observation(0, 0, 30, 800)).get(0);
        assertThat(fit.isFitted()).isFalse();
        assertThat(fit.findings()).singleElement().asString().contains("on a second day");
    }

    @Test
    void knowsThatNothingCanBeFittedWithoutTime() {
        PurchaseFit fit = fits(new Observation(0, 0, 0, 800)).get(0);
        assertThat(fit.isFitted()).isFalse();
        assertThat(fit.findings()).singleElement().asString().contains("on the last day only");
    }

    /** One customer, all alike, huge numbers, all on one day: findings and no NaN, in due time. */
    @Test
    void survivesWhatNoCustomerBaseIsLike() {
        List<List<Observation>> bases =
                List.of(
                        List.of(new Observation(3, 20, 30, 1)),
                        List.of(new Observation(2, 20, 30, 900)),
                        List.of(new Observation(20_000, 39, 40, 1), new Observation(0, 0, 40, 600)),
                        List.of(new Observation(1, 1e-9, 1e-9, 700), new Observation(0, 0, 0, 9)),
                        List.of(new Observation(1, 0, 40, 700), new Observation(2, 0, 9, 9)),
                        List.of(new Observation(5, 40, 40, 1e12)));
        for (List<Observation> base : bases) {
            for (PurchaseFit fit : fits(base.toArray(Observation[]::new))) {
                assertThat(fit.findings()).as("%s of %s", fit.candidate(), base).isNotEmpty();
                assertThat(fit.logLikelihood()).isFinite();
                assertThat(fit.evaluations()).isLessThan(10_000);
                assertThat(fit.model().expectedPurchases(1, 1, 2, 10)).isFinite().isNotNegative();
            }
        }
    }

    /** One at the edge leaves its partner without error too. */
    @Test
    void parameterBesideOneThatIsNotIdentifiedHasNoError() {
        PurchaseFit bgNbd = fits(new SimulatedBase(24, CUSTOMERS).alike(0.15, 0.2)).get(0);

        List<Parameter> parameters = bgNbd.reported(ModelUnit.WEEKS, Double.NaN).parameters();

        assertThat(bgNbd.maximum().isAtEdge(2)).isNotEqualTo(bgNbd.maximum().isAtEdge(3));
        assertThat(parameters.get(2).standardError()).isNaN();
        assertThat(parameters.get(3).standardError()).isNaN();
    }

    private static List<PurchaseFit> fits(Observation... histories) {
        return PurchaseFitter.fitAll(ScaledSample.of(List.of(histories)), CalibrationSteps.UNHEARD);
    }

    private static List<PurchaseFit> fits(List<FollowedGroup> groups) {
        return PurchaseFitter.fitAll(
                ScaledSample.of(Histories.of(SimulatedBase.before(groups))),
                CalibrationSteps.UNHEARD);
    }
}
