package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.Observation;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;
import java.util.List;

/**
 * A purchase model, asked in days about customers.
 *
 * @param model in {@code unit}
 * @param unit of time
 */
record ModelChances(PurchaseModel model, ModelUnit unit) {

    /**
     * A candidate fitted to the customers as they were before a window.
     *
     * @return null if it can't be fitted to them
     */
    static ModelChances refitted(Candidate candidate, ChurnWindow window, ModelUnit unit) {
        List<Observation> histories =
                window.groups().stream().map(group -> history(group, unit)).toList();
        PurchaseFit fit = PurchaseFitter.fit(candidate, ScaledSample.of(histories));
        return fit.isFitted() ? new ModelChances(fit.model(), unit) : null;
    }

    private static Observation history(ChurnGroup group, ModelUnit unit) {
        ChurnTraits traits = group.traits();
        return new Observation(
                traits.x(),
                time(traits.recencyDays(), unit),
                time(traits.ageDays(), unit),
                group.customers());
    }

    /** The chance of no order within so many days. */
    double noOrder(ChurnTraits traits, int days) {
        return model.noPurchase(
                traits.x(),
                time(traits.recencyDays(), unit),
                time(traits.ageDays(), unit),
                time(days, unit));
    }

    private static double time(int days, ModelUnit unit) {
        return (double) days / unit.daysPerUnit();
    }
}
