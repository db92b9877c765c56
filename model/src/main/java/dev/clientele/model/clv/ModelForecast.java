package dev.clientele.model.clv;

import dev.clientele.model.attrition.LearnedChance;

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
    public LearnedChance learned() {
        return models.learned();
    }

    @Override
    public double discountedOrders(PurchaseFacts facts, int day) {
        return models.discountedOrders(facts.summaryAt(day));
    }

    @Override
    public double expectedValue(PurchaseFacts facts, double minorUnits) {
        return models.value().expectedValue(counted(facts), meanValue(facts, minorUnits));
    }

    @Override
    public SpendDistribution spending(PurchaseFacts facts, int day, double minorUnits) {
        PurchaseCounts counts = models.orderCounts(facts.summaryAt(day), models.horizonDays());
        return counts == null
                ? null
                : models.value().spending(counted(facts), meanValue(facts, minorUnits), counts);
    }

    private int counted(PurchaseFacts facts) {
        return models.firstDay() ? facts.days() : facts.repeats();
    }

    private double meanValue(PurchaseFacts facts, double minorUnits) {
        return facts.meanValue(models.firstDay(), minorUnits);
    }

    @Override
    public PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days) {
        return models.orderCounts(facts.summaryAt(day), days);
    }
}
