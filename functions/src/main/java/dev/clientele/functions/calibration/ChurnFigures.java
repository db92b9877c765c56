package dev.clientele.functions.calibration;

import dev.clientele.functions.judge.NoOrderFigures;

/**
 * How well who would not order in a window was foretold, by the scorers and by plain orders of
 * customers.
 *
 * @param days how long the window is
 * @param customers how many there are
 * @param learned by the learned score; null if there is none
 * @param models by the purchase model's own chance
 * @param recencyAuc ROC-AUC of ranking customers by their silence
 * @param frequencyAuc ROC-AUC of ranking customers by their purchase days, few first
 */
public record ChurnFigures(
        int days,
        long customers,
        NoOrderFigures learned,
        NoOrderFigures models,
        double recencyAuc,
        double frequencyAuc) {}
