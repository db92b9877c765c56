package dev.clientele.jobs.score;

import java.util.List;

/**
 * What models say of a customer.
 *
 * @param pAlive the chance that the customer still is one
 * @param expectedOrders purchase days to expect within the horizon
 * @param noOrder the chance of none within the horizon
 * @param expectedValue of a purchase day, in currency units; null if the customer's mean is unknown
 * @param clv revenue to expect within the horizon, discounted, in currency units; null likewise
 */
record Score(
        double pAlive, double expectedOrders, double noOrder, Double expectedValue, Double clv) {

    /** The names of the columns that show a score. */
    static final List<String> COLUMNS =
            List.of("p_alive", "expected_orders", "p_no_order", "expected_value", "clv");

    /** The cells of a customer who could not be scored. */
    static final List<String> NONE = List.of("", "", "", "", "");

    /** The cells: digits enough to read the same doubles again, empty for what is unknown. */
    List<String> cells() {
        return List.of(
                Double.toString(pAlive),
                Double.toString(expectedOrders),
                Double.toString(noOrder),
                cell(expectedValue),
                cell(clv));
    }

    private static String cell(Double number) {
        return number == null ? "" : number.toString();
    }
}
