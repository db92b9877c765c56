package dev.clientele.model.decision;

/**
 * What a customer is worth.
 *
 * @param historic margin of all orders so far, in minor units
 * @param predicted margin expected over the models' horizon, in currency units
 * @param clv historic and predicted, in currency units
 * @param outlook the models' other numbers; null without purchase days
 */
public record CustomerValue(long historic, double predicted, double clv, Outlook outlook) {

    /**
     * What the models expect.
     *
     * @param pAlive the chance that the customer still is one
     * @param expectedOrders purchase days over the models' horizon
     * @param expectedValue amount of a purchase day, in currency units
     * @param noOrder the chance of no purchase day over the models' horizon
     */
    public record Outlook(
            double pAlive, double expectedOrders, double expectedValue, double noOrder) {}
}
