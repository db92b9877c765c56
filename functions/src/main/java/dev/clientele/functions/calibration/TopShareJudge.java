package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.Forecasts.Forecast;
import dev.clientele.functions.calibration.HoldoutFigures.TopShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the tenth of customers did from whom a model expected most. */
final class TopShareJudge {

    private static final double TOP = 0.1;

    /** Customers of whom the same is expected, and what they did. */
    private record Tie(double expected, double customers, double purchases, double spend) {

        Tie plus(Tie other) {
            return new Tie(
                    expected,
                    customers + other.customers,
                    purchases + other.purchases,
                    spend + other.spend);
        }
    }

    private TopShareJudge() {}

    static TopShare judge(List<Forecast> forecasts) {
        Tie all = new Tie(0, 0, 0, 0);
        for (Forecast forecast : forecasts) {
            all = all.plus(tie(forecast));
        }
        Tie top = top(ties(forecasts), TOP * all.customers());
        return new TopShare(
                share(top.purchases(), all.purchases()), share(top.spend(), all.spend()));
    }

    /** Of the tie across the edge its part, whoever that may be. */
    private static Tie top(List<Tie> ties, double places) {
        Tie top = new Tie(0, 0, 0, 0);
        for (Tie tie : ties) {
            double left = places - top.customers();
            if (left <= 0) {
                break;
            }
            double part = Math.min(1, left / tie.customers());
            top =
                    top.plus(
                            new Tie(
                                    0,
                                    tie.customers() * part,
                                    tie.purchases() * part,
                                    tie.spend() * part));
        }
        return top;
    }

    /** By falling expectation. */
    private static List<Tie> ties(List<Forecast> forecasts) {
        List<Tie> ties = new ArrayList<>();
        forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::expected).reversed())
                .map(TopShareJudge::tie)
                .forEach(tie -> add(ties, tie));
        return ties;
    }

    private static void add(List<Tie> ties, Tie tie) {
        int last = ties.size() - 1;
        if (last >= 0 && ties.get(last).expected() == tie.expected()) {
            ties.set(last, ties.get(last).plus(tie));
        } else {
            ties.add(tie);
        }
    }

    /** Spend is known for all or for none. */
    private static Tie tie(Forecast forecast) {
        double customers = forecast.customers();
        return new Tie(
                forecast.expected(),
                customers,
                customers * forecast.group().purchases(),
                forecast.hasNoOrder() ? 0 : customers * forecast.group().spend());
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
