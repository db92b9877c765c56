package dev.clientele.functions.calibration;

import dev.clientele.model.clv.ModelUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a calibration found: the models fitted to the end of the history, the one to use and why,
 * and how far each can be trusted.
 *
 * @param unit the unit of all times in it, that of the data
 * @param firstDay whether mean values count the first purchase day too
 * @param facts what the history spans
 * @param fits each purchase model that was fitted, in the order of {@link ModelFit#NAMES}; empty if
 *     there is too little history to fit any
 * @param value the model of the value of a purchase day
 * @param choice the purchase model to use, with the reasons
 * @param frequencies customers by repeat purchase days, actual against expected under the chosen
 *     model; empty if the choice is rules
 * @param timeline cumulative repeat purchases, actual against expected under the chosen model; null
 *     if the choice is rules or only the end of the history is known
 * @param churn what was learned about who does not order, and by what the churn score is to go;
 *     null if the choice is rules or there was nothing to learn from
 */
public record CalibrationReport(
        ModelUnit unit,
        boolean firstDay,
        HistoryFacts facts,
        List<ModelFit> fits,
        ValueFit value,
        Choice choice,
        List<FrequencyCount> frequencies,
        TimelineFigures timeline,
        ChurnFit churn) {

    /** Copies the lists. */
    public CalibrationReport {
        fits = List.copyOf(fits);
        frequencies = List.copyOf(frequencies);
    }

    /**
     * A report of a history from which nothing was learned about who does not order.
     *
     * @param unit the unit of all times in it
     * @param firstDay whether mean values count the first purchase day too
     * @param facts what the history spans
     * @param fits each purchase model that was fitted
     * @param value the model of the value of a purchase day
     * @param choice the purchase model to use
     * @param frequencies customers by repeat purchase days
     * @param timeline cumulative repeat purchases; null if there are none
     */
    public CalibrationReport(
            ModelUnit unit,
            boolean firstDay,
            HistoryFacts facts,
            List<ModelFit> fits,
            ValueFit value,
            Choice choice,
            List<FrequencyCount> frequencies,
            TimelineFigures timeline) {
        this(unit, firstDay, facts, fits, value, choice, frequencies, timeline, null);
    }

    /** The fit of the chosen model; empty if the choice is rules. */
    public Optional<ModelFit> chosen() {
        return fits.stream().filter(fit -> fit.name().equals(choice.model())).findFirst();
    }
}
