package dev.clientele.model.drift;

/**
 * What was expected of some customers and what they did. Expectations are counted in billionths of
 * an order, so that they add up to the same in whatever order they come.
 *
 * @param customers how many looks
 * @param actual purchase days
 * @param expected purchase days expected, in billionths
 * @param variance of their number, in billionths
 */
public record DriftSums(long customers, long actual, long expected, long variance) {

    /** Of nobody. */
    public static final DriftSums NONE = new DriftSums(0, 0, 0, 0);

    private static final double BILLION = 1e9;

    /**
     * Of one customer.
     *
     * @param actual purchase days
     * @param expected purchase days expected
     * @param variance of their number
     * @return the sums
     */
    public static DriftSums of(int actual, double expected, double variance) {
        return new DriftSums(
                1, actual, Math.round(expected * BILLION), Math.round(variance * BILLION));
    }

    /**
     * Both together.
     *
     * @param other of other customers
     * @return the sums of all
     */
    public DriftSums plus(DriftSums other) {
        return new DriftSums(
                customers + other.customers,
                actual + other.actual,
                expected + other.expected,
                variance + other.variance);
    }

    /**
     * The purchase days expected.
     *
     * @return at least 0
     */
    public double expectedOrders() {
        return expected / BILLION;
    }

    /**
     * By how much the number of purchase days differs by chance.
     *
     * @return its standard deviation
     */
    public double deviation() {
        return Math.sqrt(variance / BILLION);
    }
}
