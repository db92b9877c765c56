package dev.clientele.model.clv;

import dev.clientele.model.attrition.LearnedChance;
import java.util.Objects;

/**
 * The fitted models in force, asked in days whatever the unit they were fitted in.
 *
 * @param version names this fit in every decision made from it, not blank
 * @param unit unit of time of the purchase model
 * @param purchases how often and how long customers buy
 * @param value what a purchase day is worth
 * @param firstDay whether the mean value counts the first purchase day too
 * @param horizonDays how far ahead value is predicted, over 0
 * @param monthlyDiscount d of the discount factor 1/(1+d) a month, at least 0
 * @param learned what was learned about who does not order; null to take the purchase model's
 *     chance
 */
public record FittedModels(
        String version,
        ModelUnit unit,
        PurchaseModel purchases,
        ValueModel value,
        boolean firstDay,
        int horizonDays,
        double monthlyDiscount,
        LearnedChance learned) {

    private static final double DAYS_PER_MONTH = 30.4375;

    /**
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if the version is blank or a number is outside its domain
     */
    public FittedModels {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(purchases, "purchases");
        Objects.requireNonNull(value, "value");
        if (version.isBlank()) {
            throw new IllegalArgumentException("version must not be blank");
        }
        Requirements.positive("horizonDays", horizonDays);
        Requirements.notNegative("monthlyDiscount", monthlyDiscount);
    }

    /**
     * Models by which the churn score is the purchase model's chance of no order.
     *
     * @param version names this fit in every decision made from it, not blank
     * @param unit unit of time of the purchase model
     * @param purchases how often and how long customers buy
     * @param value what a purchase day is worth
     * @param firstDay whether the mean value counts the first purchase day too
     * @param horizonDays how far ahead value is predicted, over 0
     * @param monthlyDiscount d of the discount factor 1/(1+d) a month, at least 0
     */
    public FittedModels(
            String version,
            ModelUnit unit,
            PurchaseModel purchases,
            ValueModel value,
            boolean firstDay,
            int horizonDays,
            double monthlyDiscount) {
        this(version, unit, purchases, value, firstDay, horizonDays, monthlyDiscount, null);
    }

    /**
     * Names the models, as records show it.
     *
     * @return the version; {@code rules} if purchases go by rules, which are no fit
     */
    public String label() {
        return purchases instanceof RhythmPurchases ? RhythmForecast.LABEL : version;
    }

    /** The chance, 0 to 1, that the customer still is one. */
    public double pAlive(PurchaseSummary summary) {
        return purchases.pAlive(summary.x(), recency(summary), age(summary));
    }

    /**
     * The purchase days to expect within {@code days}, at least 0.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public double expectedOrders(PurchaseSummary summary, int days) {
        return expectedOrders(summary, Horizons.single(inUnits(days)));
    }

    /** The weighted sum of the purchase days to expect within several horizons. */
    double expectedOrders(PurchaseSummary summary, Horizons horizons) {
        return purchases.expectedPurchases(summary.x(), recency(summary), age(summary), horizons);
    }

    /**
     * The chance, 0 to 1, of no purchase day within {@code days}.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public double noOrder(PurchaseSummary summary, int days) {
        return purchases.noPurchase(summary.x(), recency(summary), age(summary), inUnits(days));
    }

    /**
     * The purchase days to expect within the horizon, those of month k = 1, 2, ... discounted by (1
     * + d)^k; a month has 30.4375 days and the last one ends with the horizon.
     */
    public double discountedOrders(PurchaseSummary summary) {
        return expectedOrders(summary, months());
    }

    /** The months of the horizon, each with its discount. */
    Horizons months() {
        return Horizons.discounted(inUnits(DAYS_PER_MONTH), inUnits(horizonDays), monthlyDiscount);
    }

    /**
     * The chance of each number of purchase days within {@code days}; null if purchases go by
     * rules, which know means only.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public PurchaseCounts orderCounts(PurchaseSummary summary, int days) {
        return purchases.distribution(summary.x(), recency(summary), age(summary), inUnits(days));
    }

    private double recency(PurchaseSummary summary) {
        return inUnits(summary.recencyDays());
    }

    private double age(PurchaseSummary summary) {
        return inUnits(summary.ageDays());
    }

    /** Days in the unit of the purchase model. */
    double inUnits(double days) {
        return days / unit.daysPerUnit();
    }
}
