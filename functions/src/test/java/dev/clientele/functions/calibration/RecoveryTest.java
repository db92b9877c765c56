package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ParetoNbd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers simulated by a model give it back, as exactly as its standard errors say. */
class RecoveryTest {

    private static final int CUSTOMERS = 6000;

    @Test
    void bgNbd() {
        List<FollowedGroup> groups =
                new SimulatedBase(11, CUSTOMERS).bgNbd(new BgNbd(0.6, 5, 0.8, 2.5));
        recovers(groups, ModelFit.BG_NBD, 0.6, 5, 0.8, 2.5);
    }

    @Test
    void mbgNbd() {
        List<FollowedGroup> groups =
                new SimulatedBase(12, CUSTOMERS).mbgNbd(new MbgNbd(0.9, 4, 0.7, 2));
        recovers(groups, ModelFit.MBG_NBD, 0.9, 4, 0.7, 2);
    }

    @Test
    void paretoNbd() {
        List<FollowedGroup> groups =
                new SimulatedBase(13, CUSTOMERS).paretoNbd(new ParetoNbd(0.7, 4, 0.8, 20));
        recovers(groups, ModelFit.PARETO_NBD, 0.7, 4, 0.8, 20);
    }

    @Test
    void gammaGamma() {
        SimulatedBase base = new SimulatedBase(14, CUSTOMERS);
        List<CustomerGroup> groups = SimulatedBase.before(base.bgNbd(new BgNbd(0.6, 5, 0.8, 2.5)));
        ValueFit fit = ValueFitter.fit(base.valued(groups, 6, 4, 15), false);
        assertThat(fit.name()).isEqualTo(ValueFit.GAMMA_GAMMA);
        assertThat(fit.findings()).isEmpty();
        near(fit.parameters(), 6, 4, 15);
        assertThat(fit.mean()).isCloseTo(6 * 15 / 3.0, within(1.5));
    }

    private static void recovers(List<FollowedGroup> groups, String name, double... truth) {
        CalibrationReport report =
                Calibration.of(
                        SimulatedBase.data(
                                SimulatedBase.before(groups),
                                null,
                                new ObservationWindow(SimulatedBase.WINDOW, groups)));
        ModelFit fit =
                report.fits().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
        assertThat(fit.findings()).isEmpty();
        assertThat(fit.startsAtOptimum()).isEqualTo(fit.starts());
        near(fit.parameters(), truth);
        foretells(fit.holdout());
        assertThat(report.frequencies())
                .allSatisfy(
                        row ->
                                assertThat((double) row.customers())
                                        .isCloseTo(
                                                row.expected(),
                                                within(4 * Math.sqrt(row.expected()) + 4)));
    }

    /** Customers who live by the model do as it foretells. */
    private static void foretells(HoldoutFigures holdout) {
        double actual = holdout.actualPurchases();
        assertThat(holdout.expectedPurchases()).isCloseTo(actual, within(0.1 * actual));
        assertThat(holdout.noOrder().meanPredicted())
                .isCloseTo(holdout.noOrder().observed(), within(0.02));
        assertThat(holdout.noOrder().deciles())
                .allSatisfy(
                        decile ->
                                assertThat(decile.observed())
                                        .isCloseTo(decile.meanPredicted(), within(0.08)));
        IntervalCoverage orders = holdout.orderIntervals();
        assertThat(orders.expected()).isGreaterThanOrEqualTo(orders.nominal());
        assertThat(orders.inside()).isCloseTo(orders.expected(), within(0.015));
        assertThat(orders.inside() + orders.below() + orders.above()).isCloseTo(1, within(1e-12));
    }

    private static void near(List<Parameter> parameters, double... truth) {
        assertThat(parameters).hasSize(truth.length);
        for (int i = 0; i < truth.length; i++) {
            Parameter parameter = parameters.get(i);
            assertThat(parameter.standardError()).isBetween(1e-3 * truth[i], 0.6 * truth[i]);
            assertThat(parameter.value())
                    .as(parameter.name())
                    .isCloseTo(truth[i], within(3 * parameter.standardError()));
        }
    }
}
