package dev.clientele.functions.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Precision against recall as the threshold falls from the highest score to the lowest.
 *
 * @param points one for each distinct score at most, by rising recall; empty if all customers
 *     ordered, as there is no recall then
 * @param averagePrecision the mean precision over all recalls, each at the highest threshold that
 *     reaches it: the area under the curve as steps; chance is the base rate; NaN if all ordered
 */
public record PrecisionRecallCurve(List<ThresholdFigures> points, double averagePrecision) {

    /** Copies the points. */
    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve of a ranking.
     *
     * @param ranking of customers
     * @return with a point for each distinct score
     */
    public static PrecisionRecallCurve of(Ranking ranking) {
        if (ranking.silent() == 0) {
            return new PrecisionRecallCurve(List.of(), Double.NaN);
        }
        double area = 0;
        double reached = 0;
        for (ThresholdFigures figures : ranking.thresholds()) {
            area += (figures.recall() - reached) * figures.precision();
            reached = figures.recall();
        }
        return new PrecisionRecallCurve(ranking.thresholds(), area);
    }

    /**
     * The curve with fewer points, for a report. Recall is cut into columns of equal width, and of
     * each the first and the last point and those of the highest and the lowest precision stay: a
     * picture as many columns wide looks the same. (U. Jugel et al., "M4: a visualization-oriented
     * time series data aggregation", VLDB 2014.)
     *
     * @param columns at least 1
     * @return with at most four points a column; the average precision stays as it was
     * @throws IllegalArgumentException if there are no columns
     */
    public PrecisionRecallCurve thinned(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("there must be 1 column or more, not " + columns);
        }
        List<ThresholdFigures> kept = new ArrayList<>();
        int from = 0;
        while (from < points.size()) {
            int column = column(points.get(from), columns);
            int to = from + 1;
            while (to < points.size() && column(points.get(to), columns) == column) {
                to++;
            }
            keep(points.subList(from, to), kept);
            from = to;
        }
        return new PrecisionRecallCurve(kept, averagePrecision);
    }

    private static int column(ThresholdFigures figures, int columns) {
        return (int) Math.min(columns - 1, figures.recall() * columns);
    }

    private static void keep(List<ThresholdFigures> column, List<ThresholdFigures> kept) {
        Comparator<ThresholdFigures> byPrecision =
                Comparator.comparingDouble(ThresholdFigures::precision);
        ThresholdFigures first = column.get(0);
        ThresholdFigures last = column.get(column.size() - 1);
        ThresholdFigures highest = column.stream().max(byPrecision).orElse(first);
        ThresholdFigures lowest = column.stream().min(byPrecision).orElse(first);
        Set<ThresholdFigures> extremes = new HashSet<>(List.of(first, last, highest, lowest));
        column.stream().filter(extremes::contains).forEach(kept::add);
    }
}
