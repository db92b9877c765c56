package dev.clientele.model.clv;

/**
 * The rules of {@link RhythmForecast} where a fitted model could stand: nothing in them is fitted.
 *
 * @param unit of all times asked
 */
public record RhythmPurchases(ModelUnit unit) implements PurchaseModel {

    private static final double PARTS_A_DAY = 1e6;

    @Override
    public double pAlive(double x, double recency, double age) {
        return 1 - chanceOfLeaving(x, recency, age);
    }

    @Override
    public double expectedPurchases(double x, double recency, double age, Horizons horizons) {
        double time = 0;
        for (int i = 0; i < horizons.count(); i++) {
            time += horizons.weight(i) * horizons.length(i);
        }
        return pAlive(x, recency, age) * inDays(time) / Rhythm.gap(x, inDays(recency));
    }

    /** The chance of having left, whatever the horizon. */
    @Override
    public double noPurchase(double x, double recency, double age, double horizon) {
        Requirements.notNegative("horizon", horizon);
        return chanceOfLeaving(x, recency, age);
    }

    /** None: rules say how many to expect, not how far off that may be. */
    @Override
    public PurchaseCounts distribution(double x, double recency, double age, double horizon) {
        return null;
    }

    private double chanceOfLeaving(double x, double recency, double age) {
        Requirements.history(x, recency, age);
        return Rhythm.chanceOfLeaving(inDays(age - recency) / Rhythm.gap(x, inDays(recency)));
    }

    /** To the millionth: whole days are whole days again, whatever the unit. */
    private double inDays(double time) {
        return Math.rint(time * unit.daysPerUnit() * PARTS_A_DAY) / PARTS_A_DAY;
    }
}
