package dev.clientele.model.clv;

/**
 * A forecast by fitted models.
 *
 * @param models the models
 */
public record ModelForecast(FittedModels models) implements Forecast {

    @Override
    public String label() {
        return models.label();
    }

    @Override
    public int horizonDays() {
        return models.horizonDays();
    }

    @Override
    public double pAlive(PurchaseFacts facts, int day) {
        return models.pAlive(facts.summaryAt(day));
    }

    @Override
    public double expectedOrders(PurchaseFacts facts, int day, int days) {
        return models.expectedOrders(facts.summaryAt(day), days);
    }

    @Override
    public double noOrder(PurchaseFacts facts, int day, int days) {
        return models.noOrder(facts.summaryAt(day), days);
    }

    @Override
    public double discountedOrders(PurchaseFacts facts, int day) {
        return models.discountedOrders(facts.summaryAt(day));
    }

    @Override
    public double expectedValue(PurchaseFacts facts, double minorUnits) {
        int counted = models.firstDay() ? facts.days() : facts.repeats();
        return models.value()
                .expectedValue(counted, facts.meanValue(models.firstDay(), minorUnits));
    }

    @Override
    public PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days) {
        return models.orderCounts(facts.summaryAt(day), days);
    }
}
