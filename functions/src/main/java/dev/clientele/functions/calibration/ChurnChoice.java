package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.ChurnFitter.Learned;
import java.util.List;
import java.util.Locale;

/**
 * By what the churn score is to go: by what ranked customers better in the validation window, and
 * by the purchase model where nothing is better. It is the ranking that counts, for a level is
 * shifted by each season and a ranking is not.
 *
 * @param scorer as {@link ChurnFit#scorer()}
 * @param reasons one sentence each
 */
record ChurnChoice(String scorer, List<String> reasons) {

    /**
     * Chooses.
     *
     * @param atTheEnd what was learned at the end of the history
     * @param earlier what was learned before the validation window; null without such a window
     * @param validation how the two did in it; null without such a window
     */
    static ChurnChoice of(Learned atTheEnd, Learned earlier, ChurnFigures validation) {
        if (atTheEnd.fit() == null) {
            return models("Nothing could be learned. " + atTheEnd.shortcoming());
        }
        if (validation == null) {
            return models(
                    "There is no validation window by which a learned score could be judged.");
        }
        if (validation.learned() == null) {
            return models(
                    "Before the validation window nothing could be learned. "
                            + earlier.shortcoming());
        }
        double learned = validation.learned().auc();
        double models = validation.models().auc();
        String comparison =
                String.format(
                        Locale.ROOT,
                        "ROC-AUC of no order in the validation window: learned %.4f, models %.4f.",
                        learned,
                        models);
        return learned > models
                ? new ChurnChoice(ChurnFit.LEARNED, List.of(comparison))
                : models(comparison);
    }

    private static ChurnChoice models(String reason) {
        return new ChurnChoice(ChurnFit.MODELS, List.of(reason));
    }
}
