package dev.clientele.model.clv;

/**
 * Gamma-Gamma (Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013): the value of a
 * purchase day varies about the customer's own mean, Gamma(p, nu), and nu is Gamma(q, v) over the
 * customers.
 *
 * @param p shape of the values of one customer, over 0
 * @param q shape of nu over the customers, over 1: below, customers have no mean value
 * @param v scale of nu, over 0, in units of value
 */
public record GammaGamma(double p, double q, double v) implements ValueModel {

    /**
     * @throws IllegalArgumentException if p or v is not finite or not over 0, or q not over 1
     */
    public GammaGamma {
        Requirements.positive("p", p);
        Requirements.positive("q", q);
        Requirements.positive("v", v);
        if (q <= 1) {
            throw new IllegalArgumentException("q must be over 1 for a mean to exist: " + q);
        }
    }

    /**
     * The mean value to expect of the customer's next purchase days, over 0 (eq. 5 of the paper):
     * {@code p (v + x m) / (p x + q - 1)}, the customer's own mean drawn towards everybody's.
     * Accurate to 1e-15, relative.
     *
     * @param x purchase days seen, a whole number, at least 0
     * @param meanValue their mean value, at least 0; without effect if x is 0
     * @throws IllegalArgumentException outside these domains
     */
    @Override
    public double expectedValue(double x, double meanValue) {
        Requirements.notNegative("x", x);
        Requirements.notNegative("meanValue", meanValue);
        double days = p * x + (q - 1);
        return p * v / days + p * x / days * meanValue;
    }

    /**
     * Given nu the sum of n values is Gamma(p n, nu), and nu, as known of this customer, is Gamma(p
     * x + q, v + x m).
     */
    @Override
    public SpendDistribution spending(double x, double meanValue, PurchaseCounts counts) {
        return new SpendDistribution(counts, p, p * x + q, spendingScale(x, meanValue));
    }

    @Override
    public double spendingScale(double x, double meanValue) {
        Requirements.notNegative("x", x);
        Requirements.notNegative("meanValue", meanValue);
        return v + x * meanValue;
    }
}
