package dev.clientele.model.drift;

import dev.clientele.model.slice.Periods;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * What models expected against what came, as one week ends: of all looks of that week and the three
 * before, in which every customer of the panel is looked at once.
 *
 * @param models which models
 * @param shadow whether they are a candidate, which decides nothing
 * @param monday the first day of the week, as epoch day
 * @param sums of the looks of the four weeks that end with this one
 * @param before the same as the week before ended
 */
public record DriftWeek(
        String models, boolean shadow, int monday, DriftSums sums, DriftSums before) {

    /** The days of a week. */
    public static final int DAYS = Periods.WEEK_DAYS;

    /** How many weeks are looked at together. */
    public static final int WEEKS = Panel.DAYS / DAYS;

    /** What is tolerated beside chance: no model is right to the last customer. */
    private static final double TOLERANCE = 0.1;

    /** How many standard deviations are still chance: 3 are exceeded in 3 weeks of 1,000. */
    private static final double DEVIATIONS = 3;

    /** With fewer expected, chance is all there is. */
    private static final double FEWEST_EXPECTED = 10;

    /** Refuses to be of no models. */
    public DriftWeek {
        Objects.requireNonNull(models, "models");
    }

    /**
     * The week of a panel's looks.
     *
     * @param models which models
     * @param shadow whether they are a candidate
     * @param monday the first day of the week, as epoch day
     * @param weekly the looks of a week, by its Monday
     * @return the week, with all that was looked at shortly before
     */
    public static DriftWeek of(
            String models, boolean shadow, int monday, IntFunction<DriftSums> weekly) {
        return new DriftWeek(
                models, shadow, monday, together(monday, weekly), together(monday - DAYS, weekly));
    }

    private static DriftSums together(int monday, IntFunction<DriftSums> weekly) {
        DriftSums sums = DriftSums.NONE;
        for (int week = 0; week < WEEKS; week++) {
            sums = sums.plus(weekly.apply(monday - week * DAYS));
        }
        return sums;
    }

    /**
     * The day on which the first of the four weeks began.
     *
     * @return epoch day
     */
    public int firstDay() {
        return monday - (WEEKS - 1) * DAYS;
    }

    /**
     * The last day of this week.
     *
     * @return epoch day
     */
    public int lastDay() {
        return monday + DAYS - 1;
    }

    /**
     * The week of a day.
     *
     * @param day epoch day
     * @return its Monday, as epoch day
     */
    public static int mondayOf(int day) {
        return Periods.mondayOf(day);
    }

    /**
     * Whether enough was expected to tell drift from chance.
     *
     * @return true from 10 orders on
     */
    public boolean isJudged() {
        return isJudged(sums);
    }

    /**
     * The lower end of the band.
     *
     * @return expected orders less 10 % and three standard deviations, at least 0
     */
    public double low() {
        return low(sums);
    }

    /**
     * The upper end of the band.
     *
     * @return expected orders and 10 % and three standard deviations
     */
    public double high() {
        return high(sums);
    }

    /**
     * Whether the actual orders are within the band.
     *
     * @return true also if the week is not judged
     */
    public boolean isInside() {
        return isInside(sums);
    }

    /**
     * Whether the models left the band, or came back, with this week.
     *
     * @return null if neither
     */
    public DriftAlert alert() {
        if (isInside(sums) == isInside(before)) {
            return null;
        }
        return isInside(sums) ? DriftAlert.CLEARED : DriftAlert.RAISED;
    }

    private static boolean isJudged(DriftSums sums) {
        return sums.expectedOrders() >= FEWEST_EXPECTED;
    }

    private static double low(DriftSums sums) {
        double expected = sums.expectedOrders();
        return Math.max(0, expected - TOLERANCE * expected - DEVIATIONS * sums.deviation());
    }

    private static double high(DriftSums sums) {
        double expected = sums.expectedOrders();
        return expected + TOLERANCE * expected + DEVIATIONS * sums.deviation();
    }

    private static boolean isInside(DriftSums sums) {
        return !isJudged(sums) || (sums.actual() >= low(sums) && sums.actual() <= high(sums));
    }
}
