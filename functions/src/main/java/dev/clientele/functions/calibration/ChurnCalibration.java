package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.ChurnFitter.Learned;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;

/**
 * Learns who does not order, on top of the purchase model that was chosen, and chooses by what the
 * churn score is to go.
 *
 * <p>The score that is to be used is learned from the last part of the history. To choose, the same
 * is done as it would have been done before the window by which is chosen, and held against the
 * purchase model in it. What comes after the history is foretold and never looked at before.
 */
final class ChurnCalibration {

    private final ChurnData data;
    private final Candidate candidate;
    private final ModelUnit unit;

    private ChurnCalibration(ChurnData data, Candidate candidate, ModelUnit unit) {
        this.data = data;
        this.candidate = candidate;
        this.unit = unit;
    }

    /**
     * Learns and chooses.
     *
     * @param data the windows
     * @param chosen the purchase model, fitted to the end of the history
     * @param unit its unit of time
     */
    static ChurnFit of(ChurnData data, ModelFit chosen, ModelUnit unit) {
        return new ChurnCalibration(data, Candidate.named(chosen.name()), unit).fit(chosen.model());
    }

    private ChurnFit fit(PurchaseModel atTheEnd) {
        Learned learned = learn(data.learning());
        LearnedChance chance = learned.fit() == null ? null : learned.fit().chance();
        Learned earlier = hasCustomers(data.choosing()) ? learn(data.beforeChoosing()) : null;
        ChurnFigures validation = earlier == null ? null : validation(earlier);
        ChurnChoice choice = ChurnChoice.of(learned, earlier, validation);
        return new ChurnFit(
                data.horizonDays(),
                choice.scorer(),
                choice.reasons(),
                learned.fit(),
                validation,
                hasCustomers(data.holdout())
                        ? ChurnJudge.judge(data.holdout(), new ModelChances(atTheEnd, unit), chance)
                        : null);
    }

    private Learned learn(ChurnWindow window) {
        ModelChances chances =
                hasCustomers(window) ? ModelChances.refitted(candidate, window, unit) : null;
        return chances == null
                ? new Learned(null, "The purchase model can't be fitted to what was before.")
                : ChurnFitter.learn(window, chances);
    }

    /** Null if the purchase model can't be fitted to what was before the window. */
    private ChurnFigures validation(Learned earlier) {
        ModelChances chances = ModelChances.refitted(candidate, data.choosing(), unit);
        LearnedChance chance = earlier.fit() == null ? null : earlier.fit().chance();
        return chances == null ? null : ChurnJudge.judge(data.choosing(), chances, chance);
    }

    private static boolean hasCustomers(ChurnWindow window) {
        return window != null && !window.groups().isEmpty();
    }
}
