package dev.clientele.model.clv;

/**
 * What the last CLV record of a customer was made from.
 *
 * @param predicted what it said, in currency units
 * @param discountedOrders expected purchase days over the horizon
 * @param marginRate margin as a share of the amount
 * @param facts the purchase days; null if there were none
 * @param day the day of the customer's clock
 * @param models which models it was
 */
public record ClvSent(
        double predicted,
        double discountedOrders,
        double marginRate,
        PurchaseFacts facts,
        int day,
        String models) {

    /**
     * Remembers an estimate as sent.
     *
     * @param estimate what is sent
     * @param models which models it was
     * @return the memory
     */
    public static ClvSent of(ClvEstimate estimate, String models) {
        return new ClvSent(
                estimate.predicted(),
                estimate.discountedOrders(),
                estimate.marginRate(),
                estimate.facts(),
                estimate.day(),
                models);
    }

    /**
     * Whether a prediction is 10 % or more away from what was sent.
     *
     * @param now the prediction, in currency units
     * @return false while both are the same
     */
    public boolean isFarFrom(double now) {
        return isFar(predicted, now);
    }

    /**
     * Whether two predictions are so far apart that the second is sent.
     *
     * @param sent what was predicted last
     * @param now what is predicted now
     * @return true if they are 10 % of the first or more apart
     */
    public static boolean isFar(double sent, double now) {
        return now != sent && Math.abs(now - sent) >= 0.1 * Math.abs(sent);
    }
}
