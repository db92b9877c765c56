package dev.clientele.model.clv;

/**
 * Where a CLV will end up with a given chance, as far as the models know: below {@code low} and
 * above {@code high} with half of the rest each.
 *
 * @param chance over 0 and under 1
 * @param low in currency units
 * @param high in currency units, at least {@code low}
 */
public record ClvInterval(double chance, double low, double high) {

    /** The chance of the intervals that records carry. */
    public static final double USUAL_CHANCE = 0.8;

    /**
     * The interval of what was earned and what is still to come.
     *
     * <p>What is spent over the horizon is a random amount with the models' distribution; an amount
     * spent counts with the margin and the mean discount of the prediction, so that the
     * distribution's mean is the prediction: when within the horizon purchases come, which would
     * discount each of them differently, is left out. The parameters of the models are taken for
     * certain.
     *
     * @param forecast by models or rules
     * @param estimate the prediction
     * @param expectedOrders the prediction's purchase days, not discounted
     * @param historic margin so far, in currency units
     * @param minorUnits minor units in one unit of the currency
     * @return null without purchase days, and if the forecast knows means only
     */
    public static ClvInterval of(
            Forecast forecast,
            ClvEstimate estimate,
            double expectedOrders,
            double historic,
            double minorUnits) {
        if (estimate.facts() == null) {
            return null;
        }
        SpendRange spending = forecast.spending(estimate.facts(), estimate.day(), minorUnits);
        if (spending == null) {
            return null;
        }
        double spent = expectedOrders * estimate.expectedValue();
        double perSpent = spent > 0 ? estimate.predicted() / spent : 0;
        double few = historic + perSpent * spending.low();
        double much = historic + perSpent * spending.high();
        // A customer whose margin is negative costs more, the more is bought.
        return new ClvInterval(USUAL_CHANCE, Math.min(few, much), Math.max(few, much));
    }
}
