package dev.clientele.jobs.generate;

/**
 * How the amounts of orders are spread, within and over the customers: the Gamma-Gamma model of
 * Fader and Hardie (2013).
 *
 * <p>A customer's amounts are Gamma(shape p, rate n) with n drawn from Gamma(shape q, rate v).
 *
 * @param p shape of one customer's amounts
 * @param q shape of the spread over the customers, over 1 for the mean to exist
 * @param v scale in currency units: the mean amount of all customers is p v / (q - 1)
 */
public record ValueParameters(double p, double q, double v) {

    /** Orders of 260 currency units on average. */
    public static final ValueParameters DEFAULT = new ValueParameters(4, 4, 195);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if p or v is not a positive number, or q not over 1
     */
    public ValueParameters {
        Require.positive("p", p);
        Require.positive("v", v);
        Require.that(Double.isFinite(q) && q > 1, "q must be over 1 but is " + q);
    }

    /** The mean amount of an order over all customers, in currency units. */
    public double mean() {
        return p * v / (q - 1);
    }
}
