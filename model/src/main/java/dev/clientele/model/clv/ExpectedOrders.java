package dev.clientele.model.clv;

/**
 * The purchase days to expect within given horizons. What takes a series is remembered: while a
 * customer is alive it depends on frequency and age alone, see {@link LatentAttrition}. Rules take
 * none.
 */
final class ExpectedOrders {

    private final FittedModels models;
    private final Horizons horizons;
    private final FrequencyAgeMemo whileAlive;

    /**
     * @param models by which to expect
     * @param horizons in the unit of the models
     */
    ExpectedOrders(FittedModels models, Horizons horizons) {
        this.models = models;
        this.horizons = horizons;
        this.whileAlive =
                models.purchases() instanceof LatentAttrition latent
                        ? new FrequencyAgeMemo(
                                (repeats, ageDays) ->
                                        latent.expectedWhileAlive(
                                                repeats, models.inUnits(ageDays), horizons))
                        : null;
    }

    /** The weighted sum over the horizons, at least 0. */
    double of(PurchaseSummary summary) {
        return whileAlive == null
                ? models.expectedOrders(summary, horizons)
                : models.pAlive(summary) * whileAlive.of(summary.x(), summary.ageDays());
    }
}
