package dev.clientele.functions.judge;

/**
 * Customers with the same score who did the same.
 *
 * @param score the higher, the surer that they have no order in the window; any finite number
 * @param hadNoOrder what they did: true if they had none
 * @param customers how many they are, at least 1
 */
public record ScoredCustomers(double score, boolean hadNoOrder, long customers) {

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if the score isn't finite, or nobody has it
     */
    public ScoredCustomers {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be a finite number, not " + score);
        }
        if (customers < 1) {
            throw new IllegalArgumentException(
                    "a score must be that of 1 customer or more, not of " + customers);
        }
    }
}
