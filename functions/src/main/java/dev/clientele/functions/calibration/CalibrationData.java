package dev.clientele.functions.calibration;

import dev.clientele.model.clv.ModelUnit;
import java.util.List;

/**
 * All that a calibration knows of a customer base.
 *
 * @param unit the unit of all times, and of the models to be fitted
 * @param firstDay whether mean values count the first purchase day too
 * @param facts what the history spans
 * @param training the customers at the end of the history that may be learned from
 * @param validation the last part of that history, and the customers as they were before it; by it
 *     the model is chosen; null if only the end is known
 * @param holdout what came after that history, by which the result is judged and nothing is chosen;
 *     null if nothing came
 * @param timeline the history and what came after it by weeks; null if only the end is known
 * @param churn what is to be learned about who does not order; null if nothing is
 */
public record CalibrationData(
        ModelUnit unit,
        boolean firstDay,
        HistoryFacts facts,
        List<CustomerGroup> training,
        ObservationWindow validation,
        ObservationWindow holdout,
        Timeline timeline,
        ChurnData churn) {

    /** Copies the groups. */
    public CalibrationData {
        training = List.copyOf(training);
    }

    /**
     * A customer base of which nothing is to be learned about who does not order.
     *
     * @param unit the unit of all times, and of the models to be fitted
     * @param firstDay whether mean values count the first purchase day too
     * @param facts what the history spans
     * @param training the customers at the end of the history that may be learned from
     * @param validation the last part of that history; null if only the end is known
     * @param holdout what came after that history; null if nothing came
     * @param timeline by weeks; null if only the end is known
     */
    public CalibrationData(
            ModelUnit unit,
            boolean firstDay,
            HistoryFacts facts,
            List<CustomerGroup> training,
            ObservationWindow validation,
            ObservationWindow holdout,
            Timeline timeline) {
        this(unit, firstDay, facts, training, validation, holdout, timeline, null);
    }
}
