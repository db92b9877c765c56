package dev.clientele.functions.judge;

/**
 * The threshold for a wanted precision or recall.
 *
 * @param wanted the precision or recall asked for, over 0, at most 1
 * @param figures of the threshold chosen; null if there is none
 * @param assuredPrecision the precision of the threshold chosen is this or higher with 90 %
 *     confidence; NaN if there is none
 * @param reason why there is none, a sentence; null if there is one
 */
public record ThresholdChoice(
        double wanted, ThresholdFigures figures, double assuredPrecision, String reason) {

    /**
     * Whether there is such a threshold.
     *
     * @return false if {@link #reason} says why not
     */
    public boolean isReached() {
        return figures != null;
    }

    static ThresholdChoice of(double wanted, ThresholdFigures figures) {
        return new ThresholdChoice(wanted, figures, assured(figures), null);
    }

    static ThresholdChoice none(double wanted, String reason) {
        return new ThresholdChoice(wanted, null, Double.NaN, reason);
    }

    static double assured(ThresholdFigures figures) {
        return WilsonBound.of(figures.right(), figures.alerted());
    }
}
