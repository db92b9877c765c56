package dev.clientele.functions.history;

import dev.clientele.model.attrition.ChurnTraits;

/** Something that is true of a customer, without naming the customer: many share it. */
public sealed interface Finding {

    /**
     * A customer as known at a cut.
     *
     * @param x repeat purchase days
     * @param recencyDays last less first purchase day
     * @param ageDays the cut's day less the first purchase day
     * @param amount of the purchase days that count for value, in minor units
     */
    record Known(int x, int recencyDays, int ageDays, long amount) {}

    /**
     * A customer at the end of what may be learned from.
     *
     * @param customer as known then
     */
    record AtTheEnd(Known customer) implements Finding {}

    /**
     * What a customer did between two cuts.
     *
     * @param part {@link Part#VALIDATION} or {@link Part#HOLDOUT}
     * @param before the customer as known at the first cut
     * @param purchases purchase days between the cuts, as known at the second
     * @param lastPurchaseDays the last of them less the first of all; 0 without purchases
     * @param spend amount of these days, in minor units
     */
    record Followed(Part part, Known before, int purchases, int lastPurchaseDays, long spend)
            implements Finding {}

    /**
     * Whether a customer had an order between two cuts.
     *
     * @param part which ones
     * @param before what a churn score sees of the customer, as known at the first cut
     * @param hasNoOrder whether there is no purchase day between the cuts, as known at the second
     */
    record Watched(Part part, ChurnTraits before, boolean hasNoOrder) implements Finding {}

    /**
     * A purchase day, as known at the last cut.
     *
     * @param day epoch day
     * @param isFirst whether the customer's first
     */
    record Purchase(int day, boolean isFirst) implements Finding {}
}
