package dev.clientele.model.clv;

import dev.clientele.model.attrition.LearnedChance;
import java.util.Objects;

/**
 * A forecast by fitted models. What takes a series or a search to find is remembered of the
 * customers asked about last, see {@link SummaryMemo}.
 */
public final class ModelForecast implements Forecast {

    private final FittedModels models;
    private final ExpectedOrders discountedOrders;
    private final ExpectedOrders expectedOrders;
    private final SummaryMemo<SpendRange> standardSpending;

    /**
     * A forecast.
     *
     * @param models the models
     */
    public ModelForecast(FittedModels models) {
        this.models = Objects.requireNonNull(models, "models");
        this.discountedOrders = new ExpectedOrders(models, models.months());
        this.expectedOrders =
                new ExpectedOrders(models, Horizons.single(models.inUnits(models.horizonDays())));
        this.standardSpending = new SummaryMemo<>(this::standardSpending);
    }

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
        PurchaseSummary summary = facts.summaryAt(day);
        return days == models.horizonDays()
                ? expectedOrders.of(summary)
                : models.expectedOrders(summary, days);
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
        return discountedOrders.of(facts.summaryAt(day));
    }

    @Override
    public double expectedValue(PurchaseFacts facts, double minorUnits) {
        return models.value().expectedValue(counted(facts.days()), meanValue(facts, minorUnits));
    }

    @Override
    public SpendRange spending(PurchaseFacts facts, int day, double minorUnits) {
        SpendRange standard = standardSpending.of(facts.summaryAt(day));
        return standard == null
                ? null
                : standard.times(
                        models.value()
                                .spendingScale(
                                        counted(facts.days()), meanValue(facts, minorUnits)));
    }

    /** In units of the scale, which is all that depends on amounts; null with means only. */
    private SpendRange standardSpending(PurchaseSummary summary) {
        PurchaseCounts counts = models.orderCounts(summary, models.horizonDays());
        SpendDistribution spending =
                counts == null
                        ? null
                        : models.value().spending(counted(summary.x() + 1), 0, counts);
        return spending == null ? null : SpendRange.ofStandard(spending);
    }

    private int counted(int purchaseDays) {
        return models.firstDay() ? purchaseDays : purchaseDays - 1;
    }

    private double meanValue(PurchaseFacts facts, double minorUnits) {
        return facts.meanValue(models.firstDay(), minorUnits);
    }

    @Override
    public PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days) {
        return models.orderCounts(facts.summaryAt(day), days);
    }

    /** Forecasts by equal models are equal, whatever they remember. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ModelForecast forecast && forecast.models.equals(models);
    }

    @Override
    public int hashCode() {
        return models.hashCode();
    }
}
