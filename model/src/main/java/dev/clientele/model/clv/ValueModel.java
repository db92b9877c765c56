package dev.clientele.model.clv;

/** What a purchase day is worth, fitted to a customer base and asked about one customer. */
public interface ValueModel {

    /**
     * The mean value to expect of the customer's next purchase days, at least 0.
     *
     * @param x purchase days seen, a whole number, at least 0
     * @param meanValue their mean value, at least 0; without effect if x is 0
     * @throws IllegalArgumentException outside these domains
     */
    double expectedValue(double x, double meanValue);

    /**
     * What all purchase days to come within a horizon bring together.
     *
     * @param x purchase days seen, a whole number, at least 0
     * @param meanValue their mean value, at least 0; without effect if x is 0
     * @param counts how many purchase days are to come
     * @return in units of value; null if the model knows means only
     * @throws IllegalArgumentException outside these domains
     */
    SpendDistribution spending(double x, double meanValue, PurchaseCounts counts);

    /**
     * The scale of {@link #spending}; nothing else of it depends on the mean value.
     *
     * @param x purchase days seen, a whole number, at least 0
     * @param meanValue their mean value, at least 0; without effect if x is 0
     * @return over 0, in units of value; 0 if the model knows means only
     * @throws IllegalArgumentException outside these domains
     */
    double spendingScale(double x, double meanValue);
}
