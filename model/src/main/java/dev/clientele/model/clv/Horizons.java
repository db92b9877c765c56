package dev.clientele.model.clv;

/**
 * Lengths of time ahead, ascending, each with a weight of at least 0; in the unit of the model that
 * is asked. Immutable.
 */
public final class Horizons {

    private final double[] lengths;
    private final double[] weights;

    private Horizons(double[] lengths, double[] weights) {
        this.lengths = lengths;
        this.weights = weights;
    }

    /**
     * One horizon of weight 1.
     *
     * @throws IllegalArgumentException if {@code length} is negative or not finite
     */
    public static Horizons single(double length) {
        return new Horizons(
                new double[] {Requirements.notNegative("horizon", length)}, new double[] {1});
    }

    /**
     * The horizons that discount purchases: those of period k = 1, 2, ... count {@code (1 +
     * discount)^-k}, and the last period ends with {@code total}.
     *
     * <p>The discounted sum of the differences E[Y(t_k)] - E[Y(t_{k-1})] is summed by parts into a
     * sum of the E[Y(t_k)] themselves, with weights v^k - v^{k+1}: no difference is left to cancel.
     *
     * @param period length of one period, over 0
     * @param total length of all periods together, at least 0
     * @param discount of one period, at least 0
     * @throws IllegalArgumentException outside these domains
     */
    public static Horizons discounted(double period, double total, double discount) {
        Requirements.positive("period", period);
        Requirements.notNegative("horizon", total);
        Requirements.notNegative("discount", discount);
        int count = Math.max(1, (int) Math.ceil(total / period));
        double[] lengths = new double[count];
        double[] weights = new double[count];
        double factor = 1;
        for (int i = 0; i < count; i++) {
            factor /= 1 + discount;
            lengths[i] = Math.min(period * (i + 1), total);
            weights[i] = factor * discount / (1 + discount);
        }
        lengths[count - 1] = total;
        weights[count - 1] = factor;
        return new Horizons(lengths, weights);
    }

    int count() {
        return lengths.length;
    }

    double length(int index) {
        return lengths[index];
    }

    double weight(int index) {
        return weights[index];
    }

    double longest() {
        return lengths[lengths.length - 1];
    }
}
