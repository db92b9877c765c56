package dev.clientele.functions.calibration;

import dev.clientele.model.clv.PurchaseCounts;

/**
 * A predicted interval, its ends included.
 *
 * @param lowest its lower end
 * @param highest its upper end
 * @param chance that the outcome falls into it
 */
record Interval(double lowest, double highest, double chance) {

    /** What an interval is asked to hold. */
    static final double NOMINAL = 0.8;

    private static final double TAIL = (1 - NOMINAL) / 2;

    /** From the 10 % to the 90 % quantile: what lies outside has at most 10 % on either side. */
    static Interval of(PurchaseCounts counts) {
        int lowest = counts.quantile(TAIL);
        int highest = counts.quantile(1 - TAIL);
        double chance = 0;
        for (int n = lowest; n <= highest; n++) {
            chance += counts.chance(n);
        }
        return new Interval(lowest, highest, Math.min(1, chance));
    }
}
