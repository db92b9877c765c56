package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.Forecasts.Forecast;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Holds predicted intervals against what happened. */
final class IntervalJudge {

    private IntervalJudge() {}

    /**
     * How often what happened fell where it was foretold.
     *
     * @param forecasts at least one
     * @param foretold the interval of each customer of a group
     * @param happened what each of them did
     */
    static IntervalCoverage judge(
            List<Forecast> forecasts,
            Function<Forecast, Interval> foretold,
            ToDoubleFunction<Forecast> happened) {
        double customers = 0;
        double expected = 0;
        double below = 0;
        double above = 0;
        for (Forecast forecast : forecasts) {
            Interval interval = foretold.apply(forecast);
            double outcome = happened.applyAsDouble(forecast);
            customers += forecast.customers();
            expected += forecast.customers() * interval.chance();
            below += outcome < interval.lowest() ? forecast.customers() : 0;
            above += outcome > interval.highest() ? forecast.customers() : 0;
        }
        return new IntervalCoverage(
                Interval.NOMINAL,
                expected / customers,
                (customers - below - above) / customers,
                below / customers,
                above / customers);
    }
}
