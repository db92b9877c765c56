package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.ModelUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fits of real data that others have published, or computed with other programs. */
class KnownFitsTest {

    private static final double FIVE_DIGITS = 5e-6;

    @Test
    void ofTheCdnowSample() {
        CalibrationReport report = Calibration.of(cdnowSummary());
        is(report, ModelFit.BG_NBD, -9582.42556, 0.2425929, 4.4135323, 0.7928860, 2.4257524);
        is(report, ModelFit.MBG_NBD, -9582.13268, 0.5248377, 6.1829885, 0.8913563, 1.6140000);
        is(report, ModelFit.PARETO_NBD, -9594.97393, 0.5532755, 10.5776118, 0.6062137, 11.6679166);
        assertThat(report.choice().model()).isEqualTo(ModelFit.MBG_NBD);
        assertThat(report.choice().reasons().get(0)).contains("there is no validation window");
    }

    @Test
    void ofTheValuesOfTheCdnowSample() {
        ValueFit value = Calibration.of(cdnowSummary()).value();
        assertThat(value.name()).isEqualTo(ValueFit.GAMMA_GAMMA);
        assertThat(value.customers()).isEqualTo(946);
        assertThat(value.logLikelihood()).isCloseTo(-4055.92324, within(1e-3));
        assertThat(value.mean()).isCloseTo(35.171, within(1e-3));
        are(value.parameters(), 6.248802, 3.744588, 15.447748);
    }

    /** Fader, Hardie and Lee (2005), and the forecasts that follow from their fit. */
    @Test
    void foretellTheSecondHalfOfCdnowAsKnown() {
        CalibrationReport report =
                Calibration.of(RealData.cdnow().data(ModelUnit.WEEKS, day("1997-09-30"), 91, 273));
        HoldoutFigures bgNbd = fit(report, ModelFit.BG_NBD).holdout();
        assertThat(bgNbd.actualPurchases()).isEqualTo(1882);
        assertThat(bgNbd.expectedPurchases()).isCloseTo(1653, within(1.0));
        assertThat(bgNbd.naivePurchases()).isCloseTo(2930, within(1.0));
        assertThat(bgNbd.error().meanAbsolute()).isCloseTo(0.786, within(1e-3));
        assertThat(bgNbd.error().rootMeanSquare()).isCloseTo(1.608, within(1e-3));
        assertThat(bgNbd.naiveError().rootMeanSquare()).isCloseTo(2.21, within(5e-3));
        assertThat(bgNbd.noOrder().auc()).isCloseTo(0.757, within(5e-4));
        means(bgNbd, true, .237, .697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359);
        means(bgNbd, false, .225, .523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157);
        HoldoutFigures pareto = fit(report, ModelFit.PARETO_NBD).holdout();
        assertThat(pareto.expectedPurchases()).isCloseTo(1666, within(1.0));
        assertThat(pareto.error().meanAbsolute()).isCloseTo(0.755, within(1e-3));
        assertThat(pareto.noOrder().auc()).isCloseTo(0.771, within(5e-4));
    }

    /** The peer prints a = 7e-7, b = 11463 in one unit and doesn't converge in the other. */
    @Test
    void ofOnlineRetailSayThatDropoutIsNotIdentifiedInDaysAndInWeeks() {
        OrderHistory history = RealData.onlineRetail();
        int until = day("2011-08-31");
        CalibrationReport weeks = Calibration.of(history.data(ModelUnit.WEEKS, until, 91, 100));
        CalibrationReport days = Calibration.of(history.data(ModelUnit.DAYS, until, 91, 100));
        for (CalibrationReport report : List.of(weeks, days)) {
            assertThat(report.choice().model()).isEqualTo(ModelFit.NBD);
            assertThat(report.choice().passedOver())
                    .hasSize(3)
                    .allMatch(sentence -> sentence.contains("Dropout is not identified"));
            assertThat(fit(report, ModelFit.NBD).holdout().noOrder().auc())
                    .isCloseTo(0.733, within(5e-4));
        }
        for (int i = 0; i < weeks.fits().size(); i++) {
            ModelFit inWeeks = weeks.fits().get(i);
            ModelFit inDays = days.fits().get(i);
            assertThat(inDays.logLikelihood())
                    .isCloseTo(inWeeks.logLikelihoodInDays(), within(1e-6));
            assertThat(inDays.parameters().get(0).value())
                    .isCloseTo(inWeeks.parameters().get(0).value(), within(1e-6));
            assertThat(inDays.parameters().get(1).value())
                    .isCloseTo(7 * inWeeks.parameters().get(1).value(), within(1e-4));
        }
    }

    private static CalibrationData cdnowSummary() {
        return SimulatedBase.data(RealData.cdnowSummary(), null, null);
    }

    private static void is(
            CalibrationReport report, String name, double logLikelihood, double... parameters) {
        ModelFit fit = fit(report, name);
        assertThat(fit.findings()).isEmpty();
        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-3));
        are(fit.parameters(), parameters);
    }

    private static void are(List<Parameter> parameters, double... values) {
        for (int i = 0; i < values.length; i++) {
            assertThat(parameters.get(i).value())
                    .as(parameters.get(i).name())
                    .isCloseTo(values[i], within(FIVE_DIGITS * values[i]));
        }
    }

    private static void means(HoldoutFigures figures, boolean isActual, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            HoldoutFigures.RepeatRow row = figures.byRepeats().get(i);
            assertThat(isActual ? row.actualMean() : row.expectedMean())
                    .isCloseTo(expected[i], within(6e-4));
        }
    }

    private static ModelFit fit(CalibrationReport report, String name) {
        return report.fits().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
