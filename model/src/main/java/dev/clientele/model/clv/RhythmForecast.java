package dev.clientele.model.clv;

/**
 * A forecast by rules, before there are fitted models: silence against the customer's own rhythm,
 * as {@link Rhythm} has it. Expected orders are one a gap for as long as the customer stays; a
 * purchase day is worth what the ones before were.
 */
public final class RhythmForecast implements Forecast {

    /** What records name instead of a version. */
    public static final String LABEL = "rules";

    private static final int HORIZON_DAYS = 365;

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public int horizonDays() {
        return HORIZON_DAYS;
    }

    @Override
    public double pAlive(PurchaseFacts facts, int day) {
        return 1 - chanceOfLeaving(facts, day);
    }

    @Override
    public double expectedOrders(PurchaseFacts facts, int day, int days) {
        return pAlive(facts, day) * days / gap(facts);
    }

    /** The chance of leaving, whatever the number of days. */
    @Override
    public double noOrder(PurchaseFacts facts, int day, int days) {
        return chanceOfLeaving(facts, day);
    }

    @Override
    public double discountedOrders(PurchaseFacts facts, int day) {
        return expectedOrders(facts, day, HORIZON_DAYS);
    }

    /** None: rules know means only. */
    @Override
    public SpendRange spending(PurchaseFacts facts, int day, double minorUnits) {
        return null;
    }

    @Override
    public double expectedValue(PurchaseFacts facts, double minorUnits) {
        return facts.meanValue(true, minorUnits);
    }

    /** Rules know means only. */
    @Override
    public PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days) {
        return null;
    }

    private static double chanceOfLeaving(PurchaseFacts facts, int day) {
        return Rhythm.chanceOfLeaving((day - facts.lastDay()) / gap(facts));
    }

    private static double gap(PurchaseFacts facts) {
        return Rhythm.gap(facts.repeats(), (double) facts.lastDay() - facts.firstDay());
    }
}
