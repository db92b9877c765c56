package dev.clientele.model.clv;

import dev.clientele.model.attrition.LearnedChance;

/** What is to be expected of a customer: from fitted models, or from rules where there are none. */
public interface Forecast {

    /**
     * Names the models, as records show it.
     *
     * @return the models' version, or {@code rules}
     */
    String label();

    /**
     * The horizon of expected orders and of predicted value.
     *
     * @return days, over 0
     */
    int horizonDays();

    /**
     * The probability that the customer still is one.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock
     * @return 0 to 1
     */
    double pAlive(PurchaseFacts facts, int day);

    /**
     * The expected number of purchase days.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock
     * @param days within how many days
     * @return not negative
     */
    double expectedOrders(PurchaseFacts facts, int day, int days);

    /**
     * The probability of no purchase day.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock; it never falls as the day goes on in silence
     * @param days within how many days
     * @return 0 to 1
     */
    double noOrder(PurchaseFacts facts, int day, int days);

    /**
     * What was learned about who does not order, on top of {@link #noOrder}.
     *
     * @return null if nothing was
     */
    default LearnedChance learned() {
        return null;
    }

    /**
     * The expected number of purchase days over the horizon, discounted by month.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock
     * @return not negative
     */
    double discountedOrders(PurchaseFacts facts, int day);

    /**
     * The expected amount of a purchase day.
     *
     * @param facts the purchase days
     * @param minorUnits minor units in one unit of the currency
     * @return in currency units
     */
    double expectedValue(PurchaseFacts facts, double minorUnits);

    /**
     * The chance of each number of purchase days.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock
     * @param days within how many days
     * @return null by rules, which know means only
     */
    PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days);

    /**
     * What the customer spends over the horizon, not discounted.
     *
     * @param facts the purchase days
     * @param day the day of the customer's clock
     * @param minorUnits minor units in one unit of the currency
     * @return the usual range in currency units; null if the forecast knows means only
     */
    SpendRange spending(PurchaseFacts facts, int day, double minorUnits);
}
