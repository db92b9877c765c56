package dev.clientele.functions.calibration;

import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.SpendDistribution;

/**
 * A predicted interval, from the 10 % to the 90 % quantile, its ends included: what lies outside
 * has at most 10 % on either side.
 *
 * @param lowest its lower end
 * @param highest its upper end
 * @param chance that the outcome falls into it
 */
record Interval(double lowest, double highest, double chance) {

    /** What an interval is asked to hold. */
    static final double NOMINAL = 0.8;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Of the number of purchases. */
    static Interval of(PurchaseCounts counts) {
        int lowest = counts.quantile(LOW);
        int highest = counts.quantile(HIGH);
        double chance = 0;
        for (int n = lowest; n <= highest; n++) {
            chance += counts.chance(n);
        }
        return new Interval(lowest, highest, Math.min(1, chance));
    }

    /** Of what the purchases come to: nothing has a chance of its own, no other amount has. */
    static Interval of(SpendDistribution spending, PurchaseCounts counts) {
        double lowest = spending.quantile(LOW);
        double highest = spending.quantile(HIGH);
        if (highest == 0) {
            return new Interval(0, 0, counts.chance(0));
        }
        return new Interval(lowest, highest, lowest == 0 ? HIGH : NOMINAL);
    }
}
