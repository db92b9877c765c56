package dev.clientele.functions.calibration.likelihood;

/**
 * What the purchases of some customers were worth on average.
 *
 * @param purchases how many of each customer, at least 1
 * @param mean value of them, over 0
 * @param weight how many customers, over 0
 */
public record ObservedValue(int purchases, double mean, double weight) {

    /**
     * @throws IllegalArgumentException if a number is out of its domain
     */
    public ObservedValue {
        boolean counts = purchases >= 1 && weight > 0 && Double.isFinite(weight);
        if (!counts || !(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "Not a mean value: %d purchases of %s, counted %s."
                            .formatted(purchases, mean, weight));
        }
    }
}
