package dev.clientele.functions.calibration;

import java.util.List;

/**
 * Repeat purchases of the whole customer base, actual against expected, added up by week.
 *
 * @param fittedWeeks how many weeks the model was fitted to, whole or broken; what comes after is
 *     foretold
 * @param weeks all weeks from the first purchase day on
 */
public record TimelineFigures(double fittedWeeks, List<CumulativeWeek> weeks) {

    /** Copies the weeks. */
    public TimelineFigures {
        weeks = List.copyOf(weeks);
    }

    /**
     * The end of a week.
     *
     * @param actual repeat purchase days of all customers so far
     * @param expected as the model expects them knowing nothing but when each customer first bought
     */
    public record CumulativeWeek(long actual, double expected) {}
}
