package dev.clientele.jobs.score;

import dev.clientele.jobs.table.TableCustomer;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.Horizons;

/** Asks models about customers; all times are in the models' unit and need not be whole. */
final class Scorer {

    private final FittedModels models;
    private final double horizon;
    private final Horizons months;

    /**
     * @param models the models
     * @param horizon how far to look ahead, at least 0
     * @param month after how long discount is taken again, over 0
     */
    Scorer(FittedModels models, double horizon, double month) {
        this.models = models;
        this.horizon = horizon;
        this.months = Horizons.discounted(month, horizon, models.monthlyDiscount());
    }

    /** The score of a customer; no number in it is NaN, infinite or negative. */
    Score score(TableCustomer customer) {
        double x = customer.x();
        double recency = customer.recency();
        double age = customer.age();
        Double value = expectedValue(customer);
        double orders = models.purchases().expectedPurchases(x, recency, age, months);
        return new Score(
                models.purchases().pAlive(x, recency, age),
                models.purchases().expectedPurchases(x, recency, age, horizon),
                models.purchases().noPurchase(x, recency, age, horizon),
                value,
                value == null ? null : Double.valueOf(value * orders));
    }

    /** Everybody's value where no day of the customer counts; null where the mean is unknown. */
    private Double expectedValue(TableCustomer customer) {
        double counted = models.firstDay() ? customer.x() + 1 : customer.x();
        if (customer.x() == 0 && (counted == 0 || !customer.hasMeanValue())) {
            return models.value().expectedValue(0, 0);
        }
        return customer.hasMeanValue()
                ? Double.valueOf(models.value().expectedValue(counted, customer.meanValue()))
                : null;
    }
}
