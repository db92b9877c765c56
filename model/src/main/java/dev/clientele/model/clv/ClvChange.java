package dev.clientele.model.clv;

/**
 * Where the change of a prediction came from, in currency units; the parts add up to it.
 *
 * @param frequency more or fewer purchase days
 * @param value dearer or cheaper ones, and another margin
 * @param survival recency and age: silence lowers it
 * @param model other models
 */
public record ClvChange(double frequency, double value, double survival, double model) {

    /**
     * Splits a change: first the models are exchanged, then the number of purchase days, then
     * recency and age, then their value.
     *
     * @param forecast the forecast in force
     * @param before what was sent last
     * @param now what is sent now
     * @return the parts
     */
    public static ClvChange between(Forecast forecast, ClvSent before, ClvEstimate now) {
        if (before.repeats() < 0 || now.facts() == null) {
            return new ClvChange(now.predicted() - before.predicted(), 0, 0, 0);
        }
        boolean sameModels = before.models().equals(forecast.label());
        double remodelled =
                sameModels
                        ? before.discountedOrders()
                        : discounted(forecast, before.repeats(), before);
        int repeats = now.facts().repeats();
        double refrequented =
                repeats == before.repeats() ? remodelled : discounted(forecast, repeats, before);
        double model = (remodelled - before.discountedOrders()) * before.valueOfOrder();
        double frequency = (refrequented - remodelled) * before.valueOfOrder();
        double survival = (now.discountedOrders() - refrequented) * before.valueOfOrder();
        double value = now.discountedOrders() * (now.valueOfOrder() - before.valueOfOrder());
        return new ClvChange(frequency, value, survival, model);
    }

    /** Discounted orders with another number of repeats, at the recency and age as they were. */
    private static double discounted(Forecast forecast, int repeats, ClvSent before) {
        int recencyDays = repeats == 0 ? 0 : before.recencyDays();
        PurchaseFacts facts = new PurchaseFacts(repeats + 1, 0, recencyDays, 0, 0);
        return forecast.discountedOrders(facts, before.ageDays());
    }
}
