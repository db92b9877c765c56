package dev.clientele.model.clv;

/**
 * The customer's own mean, where Gamma-Gamma can't be fitted: a purchase day is worth what the ones
 * before were.
 *
 * @param mean of a customer without purchase day that counts, at least 0, in units of value
 */
public record MeanValue(double mean) implements ValueModel {

    /**
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public MeanValue {
        Requirements.notNegative("mean", mean);
    }

    @Override
    public double expectedValue(double x, double meanValue) {
        Requirements.notNegative("x", x);
        Requirements.notNegative("meanValue", meanValue);
        return x == 0 ? mean : meanValue;
    }

    /** None: a mean says nothing of how far off it may be. */
    @Override
    public SpendDistribution spending(double x, double meanValue, PurchaseCounts counts) {
        return null;
    }

    @Override
    public double spendingScale(double x, double meanValue) {
        return 0;
    }
}
