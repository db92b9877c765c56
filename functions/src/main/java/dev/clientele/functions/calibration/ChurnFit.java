package dev.clientele.functions.calibration;

import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.model.attrition.LearnedChance;
import java.util.List;

/**
 * By what the churn score is to go, and why.
 *
 * @param horizonDays what the score is to be about
 * @param scorer {@link #LEARNED} or {@link #MODELS}
 * @param reasons why, one sentence each
 * @param learned what was learned at the end of the history, in use or not; null if nothing could
 *     be
 * @param validation how the scorers did in the window by which was chosen, each learned from what
 *     was before it; null without such a window
 * @param holdout how the scorers did after the history; null if nothing came
 */
public record ChurnFit(
        int horizonDays,
        String scorer,
        List<String> reasons,
        LearnedFit learned,
        ChurnFigures validation,
        ChurnFigures holdout) {

    /** The score that is learned on top of the purchase model. */
    public static final String LEARNED = "learned";

    /** The purchase model's own chance of no order. */
    public static final String MODELS = "models";

    /** Copies the reasons. */
    public ChurnFit {
        reasons = List.copyOf(reasons);
    }

    /**
     * The learned score, if that is to be used.
     *
     * @return null to go by the purchase model's own chance
     */
    public LearnedChance inUse() {
        return scorer.equals(LEARNED) ? learned.chance() : null;
    }

    /**
     * The figures of the scorer that is to be used.
     *
     * @param window {@code validation} or {@code holdout}
     */
    public NoOrderFigures ofScorer(ChurnFigures window) {
        return scorer.equals(LEARNED) ? window.learned() : window.models();
    }
}
