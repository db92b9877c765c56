package dev.clientele.model.clv;

/**
 * How often customers buy and when they stop, fitted to a customer base and asked about one
 * customer.
 *
 * <p>All times are in the unit in which the model was fitted. A history is {@code x}, the repeat
 * purchase days (a whole number, at least 0); {@code recency}, the last less the first purchase day
 * (t_x, 0 if x is 0); and {@code age}, today less the first purchase day (T, at least t_x). Every
 * method throws {@link IllegalArgumentException} for a history that no customer can have and for a
 * horizon that is negative or not finite.
 *
 * <p>Answers are never NaN, infinite or negative as long as parameters and times other than 0 stay
 * between 1e-12 and 1e12.
 */
public interface PurchaseModel {

    /** The chance, 0 to 1, that the customer has not dropped out by {@code age}. */
    double pAlive(double x, double recency, double age);

    /**
     * The purchases to expect in the {@code horizon} after {@code age}, at least 0. Never rises
     * while {@code age} grows in silence.
     */
    default double expectedPurchases(double x, double recency, double age, double horizon) {
        return expectedPurchases(x, recency, age, Horizons.single(horizon));
    }

    /**
     * The weighted sum of {@link #expectedPurchases(double, double, double, double)} over several
     * horizons, sharing the work that they have in common. With {@link Horizons#discounted} these
     * are the discounted purchases of a customer.
     */
    double expectedPurchases(double x, double recency, double age, Horizons horizons);

    /**
     * The chance, 0 to 1, of no purchase in the {@code horizon} after {@code age}, be it that the
     * customer is gone or only waits. Never falls while {@code age} grows in silence.
     */
    double noPurchase(double x, double recency, double age, double horizon);

    /**
     * The chance of each number of purchases in the {@code horizon} after {@code age}. That of none
     * is {@link #noPurchase} and the mean is {@link #expectedPurchases(double, double, double,
     * double)}, to 1e-10 relative.
     *
     * @return null under rules, which know means only
     * @throws IllegalArgumentException as all others
     */
    PurchaseCounts distribution(double x, double recency, double age, double horizon);
}
