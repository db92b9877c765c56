package dev.clientele.functions.judge;

import java.util.Comparator;
import java.util.Locale;

/**
 * Finds the threshold of a score for what is wanted of its alerts.
 *
 * <p>At a high threshold there are few alerts, and a few can be right by accident. So a precision
 * counts as reached only where it is so with 90 % confidence, by Wilson's lower bound: 8 right
 * alerts of 8 assure 83 %, and 15 of 15 the first 90 %.
 */
public final class Thresholds {

    private Thresholds() {}

    /**
     * The threshold that finds most customers without an order with a wanted precision.
     *
     * @param ranking of customers
     * @param wanted precision, over 0, at most 1
     * @return the lowest threshold at which the precision is assured; none, with the reason, if
     *     there is no such
     * @throws IllegalArgumentException if {@code wanted} is not such a share
     */
    public static ThresholdChoice forPrecision(Ranking ranking, double wanted) {
        requireShare("precision", wanted);
        ThresholdFigures lowest = null;
        for (ThresholdFigures figures : ranking.thresholds()) {
            if (ThresholdChoice.assured(figures) >= wanted) {
                lowest = figures;
            }
        }
        return lowest == null
                ? ThresholdChoice.none(wanted, noSuchPrecision(ranking, wanted))
                : ThresholdChoice.of(wanted, lowest);
    }

    /**
     * The threshold that finds a wanted share of the customers without an order with the fewest
     * alerts.
     *
     * @param ranking of customers
     * @param wanted recall, over 0, at most 1
     * @return the highest threshold with this recall; none, with the reason, if all customers
     *     ordered
     * @throws IllegalArgumentException if {@code wanted} is not such a share
     */
    public static ThresholdChoice forRecall(Ranking ranking, double wanted) {
        requireShare("recall", wanted);
        for (ThresholdFigures figures : ranking.thresholds()) {
            if (figures.recall() >= wanted) {
                return ThresholdChoice.of(wanted, figures);
            }
        }
        return ThresholdChoice.none(wanted, "All customers ordered: there was nobody to find.");
    }

    private static String noSuchPrecision(Ranking ranking, double wanted) {
        ThresholdFigures surest =
                ranking.thresholds().stream()
                        .max(Comparator.comparingDouble(ThresholdChoice::assured))
                        .orElseThrow();
        return String.format(
                Locale.ROOT,
                "No threshold assures a precision of %s: at the surest one %,d of %,d alerts were"
                        + " right, which assures %s.",
                percent(wanted),
                surest.right(),
                surest.alerted(),
                percent(ThresholdChoice.assured(surest)));
    }

    /** Rounded down, so that what falls short of a whole number does not read as if it met it. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(1000 * share + 1e-9) / 10)
                .replace(".0 %", " %");
    }

    private static void requireShare(String what, double wanted) {
        if (!(wanted > 0 && wanted <= 1)) {
            throw new IllegalArgumentException(
                    "a wanted " + what + " must be over 0 and at most 1, not " + wanted);
        }
    }
}
