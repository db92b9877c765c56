package dev.clientele.model.clv;

import dev.clientele.model.metric.Fraction;

/**
 * A forecast by rules, before there are fitted models: silence against the customer's own rhythm.
 *
 * <p>The rhythm is the mean gap between purchase days, at least {@value #SHORTEST_GAP} and at most
 * {@value #LONGEST_GAP} days; {@value #USUAL_GAP} days for a customer with one purchase day. The
 * chance of leaving rises with the silence in such gaps: .4 after one, .6 after one and a half, .75
 * after two, .9 after three, .95 after four and more, straight lines in between: nobody is certain
 * to be gone. Expected orders are one a gap for as long as the customer stays; a purchase day is
 * worth what the ones before were.
 */
public final class RhythmForecast implements Forecast {

    private static final int SHORTEST_GAP = 14;
    private static final int LONGEST_GAP = 365;
    private static final int USUAL_GAP = 90;
    private static final int HORIZON_DAYS = 365;
    private static final double[] SILENCE_IN_GAPS = {0, 1, 1.5, 2, 3, 4};
    private static final double[] CHANCE_OF_LEAVING = {.1, .4, .6, .75, .9, .95};

    @Override
    public String label() {
        return "rules";
    }

    @Override
    public int horizonDays() {
        return HORIZON_DAYS;
    }

    @Override
    public double pAlive(PurchaseFacts facts, int day) {
        return 1 - chanceOfLeaving((day - facts.lastDay()) / gap(facts));
    }

    @Override
    public double expectedOrders(PurchaseFacts facts, int day, int days) {
        return pAlive(facts, day) * days / gap(facts);
    }

    /** The chance of leaving, whatever the number of days. */
    @Override
    public double noOrder(PurchaseFacts facts, int day, int days) {
        return chanceOfLeaving((day - facts.lastDay()) / gap(facts));
    }

    @Override
    public double discountedOrders(PurchaseFacts facts, int day) {
        return expectedOrders(facts, day, HORIZON_DAYS);
    }

    @Override
    public double expectedValue(PurchaseFacts facts, double minorUnits) {
        return facts.meanValue(true, minorUnits);
    }

    private static double gap(PurchaseFacts facts) {
        Fraction mean = facts.meanGap();
        double gap = mean == null ? USUAL_GAP : mean.toDouble();
        return Math.max(SHORTEST_GAP, Math.min(LONGEST_GAP, gap));
    }

    private static double chanceOfLeaving(double silence) {
        for (int i = 1; i < SILENCE_IN_GAPS.length; i++) {
            if (silence < SILENCE_IN_GAPS[i]) {
                double from = SILENCE_IN_GAPS[i - 1];
                double part = (silence - from) / (SILENCE_IN_GAPS[i] - from);
                return CHANCE_OF_LEAVING[i - 1]
                        + part * (CHANCE_OF_LEAVING[i] - CHANCE_OF_LEAVING[i - 1]);
            }
        }
        return CHANCE_OF_LEAVING[CHANCE_OF_LEAVING.length - 1];
    }
}
