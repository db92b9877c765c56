package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.Forecasts.Forecast;
import dev.clientele.functions.calibration.HoldoutFigures.ForecastError;
import dev.clientele.functions.calibration.HoldoutFigures.RepeatRow;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.functions.judge.Ranking;
import dev.clientele.functions.judge.ScoredCustomers;
import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds what a model foretold of a window against what happened in it. */
final class HoldoutJudge {

    private static final int MOST_REPEATS = FrequencyCount.MOST;

    private final ObservationWindow window;
    private final List<Forecast> forecasts;
    private final double customers;
    private final IntervalJudge intervals;

    private HoldoutJudge(PurchaseModel model, ObservationWindow window, IntervalJudge intervals) {
        this.window = window;
        this.forecasts = Forecasts.of(model, window);
        this.customers = forecasts.stream().mapToDouble(Forecast::customers).sum();
        this.intervals = intervals;
    }

    /**
     * The figures of a model.
     *
     * @param model of purchases, fitted to nothing of the window
     * @param value of a purchase, as {@code model}
     * @param firstDay whether mean values count the first purchase day
     * @param window with at least one group
     */
    static HoldoutFigures judge(
            PurchaseModel model, ValueFit value, boolean firstDay, ObservationWindow window) {
        IntervalJudge intervals = IntervalJudge.of(model, value.model(), firstDay, window);
        return new HoldoutJudge(model, window, intervals).figures();
    }

    private HoldoutFigures figures() {
        return new HoldoutFigures(
                window.length(),
                Math.round(customers),
                total(forecast -> forecast.group().purchases()),
                total(Forecast::expected),
                total(this::naive),
                error(Forecast::expected),
                error(this::naive),
                byRepeats(),
                NoOrderFigures.of(ranking()),
                TopShareJudge.judge(forecasts),
                intervals.orders(),
                intervals.spend());
    }

    private Ranking ranking() {
        return Ranking.of(
                forecasts.stream()
                        .map(
                                forecast ->
                                        new ScoredCustomers(
                                                forecast.noOrder(),
                                                forecast.hasNoOrder(),
                                                forecast.group().before().customers()))
                        .toList());
    }

    /** The customer's own rate so far; nothing is known of who bought today for the first time. */
    private double naive(Forecast forecast) {
        CustomerGroup before = forecast.group().before();
        return before.age() > 0 ? before.x() / before.age() * window.length() : 0;
    }

    private ForecastError error(ToDoubleFunction<Forecast> foretold) {
        double absolute = total(f -> Math.abs(foretold.applyAsDouble(f) - f.group().purchases()));
        double square = total(f -> Math.pow(foretold.applyAsDouble(f) - f.group().purchases(), 2));
        return new ForecastError(absolute / customers, Math.sqrt(square / customers));
    }

    private List<RepeatRow> byRepeats() {
        double[] counted = new double[MOST_REPEATS + 1];
        double[] actual = new double[MOST_REPEATS + 1];
        double[] expected = new double[MOST_REPEATS + 1];
        for (Forecast forecast : forecasts) {
            int row = Math.min(forecast.group().before().x(), MOST_REPEATS);
            counted[row] += forecast.customers();
            actual[row] += forecast.customers() * forecast.group().purchases();
            expected[row] += forecast.customers() * forecast.expected();
        }
        List<RepeatRow> rows = new ArrayList<>();
        for (int row = 0; row <= MOST_REPEATS; row++) {
            if (counted[row] > 0) {
                rows.add(
                        new RepeatRow(
                                row,
                                Math.round(counted[row]),
                                actual[row] / counted[row],
                                expected[row] / counted[row]));
            }
        }
        return rows;
    }

    private double total(ToDoubleFunction<Forecast> each) {
        double total = 0;
        for (Forecast forecast : forecasts) {
            total += forecast.customers() * each.applyAsDouble(forecast);
        }
        return total;
    }
}
