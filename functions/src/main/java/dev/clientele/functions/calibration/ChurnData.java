package dev.clientele.functions.calibration;

/**
 * What a calibration learns about who does not order. All windows but the last lie in the history
 * that may be learned from; each is labelled by what came in it, and nothing after it is looked at.
 *
 * @param horizonDays what the score is to be about, at least 1
 * @param learning the last part of the history: what the score in use is learned from
 * @param choosing the part by which the scorer is chosen, which ends with the history too; null if
 *     there is none
 * @param beforeChoosing the part just before {@code choosing}: what the scorer that is judged on
 *     {@code choosing} is learned from; null without {@code choosing}
 * @param holdout what came after the history, by which nothing is chosen; null if nothing came
 */
public record ChurnData(
        int horizonDays,
        ChurnWindow learning,
        ChurnWindow choosing,
        ChurnWindow beforeChoosing,
        ChurnWindow holdout) {

    private static final double MOST_OF_A_HISTORY = 0.4;

    /**
     * How long a window to learn from is: the horizon, but short enough that there is more history
     * before it than in it.
     *
     * @param horizonDays what the score is to be about
     * @param historyDays from the first purchase day to the end of the window, both included
     * @return at least 0, where there is too little history for a window
     */
    public static int windowDays(int horizonDays, int historyDays) {
        return Math.min(horizonDays, (int) (MOST_OF_A_HISTORY * historyDays));
    }
}
