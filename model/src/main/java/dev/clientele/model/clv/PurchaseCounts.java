package dev.clientele.model.clv;

/**
 * How many purchases a customer makes within a horizon: the chance of each number, up to where what
 * is left is negligible. Immutable.
 *
 * <p>At most {@value #MOST} purchases are told apart; the chance of more is {@link #beyond()}, 0
 * but for a customer of whom ten thousands are expected.
 */
public final class PurchaseCounts {

    static final int MOST = 1 << 16;

    private final double[] chances;
    private final double beyond;

    /**
     * @param chances of 0, 1, 2, ... purchases; not copied
     * @param beyond the chance of more
     */
    PurchaseCounts(double[] chances, double beyond) {
        this.chances = chances;
        this.beyond = beyond;
    }

    /**
     * The chance of exactly so many purchases.
     *
     * @param count at least 0
     * @return 0 to 1; 0 for more than {@link #highest()}
     */
    public double chance(int count) {
        return count < chances.length ? chances[count] : 0;
    }

    /**
     * The largest number that has a chance of its own.
     *
     * @return at least 0
     */
    public int highest() {
        return chances.length - 1;
    }

    /**
     * The chance of more than {@link #highest()} where that was cut off; negligible chances count
     * as none.
     *
     * @return 0 to 1
     */
    public double beyond() {
        return beyond;
    }

    /**
     * The expected number of purchases.
     *
     * @return at least 0; too small if {@link #beyond()} is not 0
     */
    public double mean() {
        double sum = 0;
        for (int n = highest(); n > 0; n--) {
            sum += n * chances[n];
        }
        return sum;
    }

    /**
     * The variance of the number of purchases.
     *
     * @return at least 0; too small if {@link #beyond()} is not 0
     */
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int n = highest(); n >= 0; n--) {
            sum += (n - mean) * (n - mean) * chances[n];
        }
        return sum;
    }

    /**
     * The smallest number that is not exceeded with a given chance.
     *
     * @param chance 0 to 1
     * @return at most {@link #highest()}
     * @throws IllegalArgumentException if it isn't a chance
     */
    public int quantile(double chance) {
        Requirements.chance("chance", chance);
        double below = 0;
        for (int n = 0; n < highest(); n++) {
            below += chances[n];
            if (below >= chance) {
                return n;
            }
        }
        return highest();
    }
}
