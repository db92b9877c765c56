package dev.clientele.model.clv;

/**
 * Where the change of a prediction came from, in currency units; the parts add up to it, and each
 * is 0 if what it is named by did not change.
 *
 * @param frequency more or fewer purchase days
 * @param value dearer or cheaper ones, and another margin
 * @param survival recency and age: silence lowers it
 * @param model other models, at all that was known when the last prediction was sent
 */
public record ClvChange(double frequency, double value, double survival, double model) {

    /**
     * Splits a change: first the models are exchanged, then the number of purchase days, then
     * recency and age, then their value.
     *
     * @param forecast the forecast in force
     * @param before what was sent last
     * @param now what is sent now
     * @param minorUnits minor units in one unit of the currency
     * @return the parts
     */
    public static ClvChange between(
            Forecast forecast, ClvSent before, ClvEstimate now, double minorUnits) {
        if (before.facts() == null) {
            return new ClvChange(now.predicted() - before.predicted(), 0, 0, 0);
        }
        double orders =
                before.models().equals(forecast.label())
                        ? before.discountedOrders()
                        : forecast.discountedOrders(before.facts(), before.day());
        double valueOfOrder =
                forecast.expectedValue(before.facts(), minorUnits) * before.marginRate();
        double remodelled = valueOfOrder * orders;
        double model = remodelled - before.predicted();
        if (now.facts() == null) {
            return new ClvChange(now.predicted() - remodelled, 0, 0, model);
        }
        int repeats = now.facts().repeats();
        double refrequented =
                repeats == before.facts().repeats()
                        ? orders
                        : discounted(forecast, repeats, before);
        double frequency = (refrequented - orders) * valueOfOrder;
        double survival = (now.discountedOrders() - refrequented) * valueOfOrder;
        double value =
                now.discountedOrders() * (now.expectedValue() * now.marginRate() - valueOfOrder);
        return new ClvChange(frequency, value, survival, model);
    }

    /** Discounted orders with another number of repeats, at the recency and age as they were. */
    private static double discounted(Forecast forecast, int repeats, ClvSent before) {
        int first = before.facts().firstDay();
        int last = repeats == 0 ? first : before.facts().lastDay();
        PurchaseFacts facts = new PurchaseFacts(repeats + 1, first, last, 0, 0);
        return forecast.discountedOrders(facts, before.day());
    }
}
