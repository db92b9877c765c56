package dev.clientele.model.clv;

/**
 * What a customer is expected to bring.
 *
 * @param facts the purchase days; null if there are none, then all numbers are 0
 * @param day the day of the customer's clock
 * @param predicted margin expected over the horizon, discounted, in currency units
 * @param discountedOrders expected purchase days over the horizon, discounted
 * @param marginRate margin as a share of the amount
 * @param expectedValue expected amount of a purchase day, in currency units
 */
public record ClvEstimate(
        PurchaseFacts facts,
        int day,
        double predicted,
        double discountedOrders,
        double marginRate,
        double expectedValue) {

    /**
     * Estimates.
     *
     * @param forecast by models or rules
     * @param facts the purchase days; null if there are none
     * @param day the day of the customer's clock
     * @param marginRate margin as a share of the amount
     * @param minorUnits minor units in one unit of the currency
     * @return the estimate
     */
    public static ClvEstimate of(
            Forecast forecast, PurchaseFacts facts, int day, double marginRate, double minorUnits) {
        if (facts == null) {
            return new ClvEstimate(null, day, 0, 0, 0, 0);
        }
        double orders = forecast.discountedOrders(facts, day);
        double value = forecast.expectedValue(facts, minorUnits);
        double margin = value * marginRate;
        return new ClvEstimate(facts, day, margin * orders, orders, marginRate, value);
    }
}
