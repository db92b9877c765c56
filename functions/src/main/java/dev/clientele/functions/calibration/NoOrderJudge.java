package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.Forecasts.Forecast;
import dev.clientele.functions.calibration.NoOrderFigures.Decile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds chances of no order against who had none. */
final class NoOrderJudge {

    private static final int PARTS = 10;

    /** The log loss of a chance of 0 or 1 that was wrong would be infinite. */
    private static final double SMALLEST_CHANCE = 1e-12;

    /** Customers with the same chance. */
    private record Tie(double chance, double customers, double silent) {

        double ordering() {
            return customers - silent;
        }
    }

    private final List<Tie> ties;
    private final double customers;
    private final double silent;

    private NoOrderJudge(List<Forecast> forecasts) {
        this.ties = ties(forecasts);
        this.customers = ties.stream().mapToDouble(Tie::customers).sum();
        this.silent = ties.stream().mapToDouble(Tie::silent).sum();
    }

    /** The figures of at least one forecast. */
    static NoOrderFigures judge(List<Forecast> forecasts) {
        return new NoOrderJudge(forecasts).figures();
    }

    private NoOrderFigures figures() {
        double predicted = 0;
        double logLoss = 0;
        double brier = 0;
        for (Tie tie : ties) {
            double chance = tie.chance();
            double bounded = Math.max(SMALLEST_CHANCE, Math.min(1 - SMALLEST_CHANCE, chance));
            predicted += tie.customers() * chance;
            logLoss -= tie.silent() * StrictMath.log(bounded);
            logLoss -= tie.ordering() * StrictMath.log1p(-bounded);
            brier += tie.silent() * (1 - chance) * (1 - chance);
            brier += tie.ordering() * chance * chance;
        }
        return new NoOrderFigures(
                predicted / customers,
                silent / customers,
                logLoss / customers,
                brier / customers,
                auc(),
                deciles());
    }

    /** Of all pairs of a customer without and one with an order, how many stand in that order. */
    private double auc() {
        double pairs = 0;
        double orderingBelow = 0;
        for (Tie tie : ties) {
            pairs += tie.silent() * (orderingBelow + tie.ordering() / 2);
            orderingBelow += tie.ordering();
        }
        double all = silent * (customers - silent);
        return all > 0 ? pairs / all : Double.NaN;
    }

    private List<Decile> deciles() {
        double[] counted = new double[PARTS];
        double[] predicted = new double[PARTS];
        double[] observed = new double[PARTS];
        double below = 0;
        for (Tie tie : ties) {
            int part = (int) ((below + tie.customers() / 2) / customers * PARTS);
            counted[part] += tie.customers();
            predicted[part] += tie.customers() * tie.chance();
            observed[part] += tie.silent();
            below += tie.customers();
        }
        List<Decile> deciles = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            if (counted[part] > 0) {
                deciles.add(
                        new Decile(
                                Math.round(counted[part]),
                                predicted[part] / counted[part],
                                observed[part] / counted[part]));
            }
        }
        return deciles;
    }

    /** By rising chance. */
    private static List<Tie> ties(List<Forecast> forecasts) {
        List<Tie> ties = new ArrayList<>();
        forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::noOrder))
                .forEach(forecast -> add(ties, forecast));
        return ties;
    }

    private static void add(List<Tie> ties, Forecast forecast) {
        int last = ties.size() - 1;
        double silent = forecast.hasNoOrder() ? forecast.customers() : 0;
        Tie tie = new Tie(forecast.noOrder(), forecast.customers(), silent);
        if (last < 0 || ties.get(last).chance() != tie.chance()) {
            ties.add(tie);
            return;
        }
        Tie same = ties.get(last);
        ties.set(
                last,
                new Tie(
                        tie.chance(),
                        same.customers() + tie.customers(),
                        same.silent() + tie.silent()));
    }
}
