package dev.clientele.model.retention;

import dev.clientele.model.slice.Periods;

/**
 * How right and early a group of alerts was, as one week ends: of all that was judged, lapsed and
 * looked at in the {@value #DAYS} days that end with it.
 *
 * @param monday the first day of the week, as epoch day
 * @param group which alerts
 * @param lost alerts behind which no order came
 * @param recovered alerts behind which one came
 * @param lapses customers who lapsed: of the tier or relationship; of all, for other groups
 * @param warnedLapses of these, before which an alert of the group stood
 * @param medianLeadDays how many days before the lapse it was raised; null without any
 * @param medianDaysToOrder how many days after an alert the order came; null without any
 * @param looks how customers of the panel did: of the level, tier or relationship; of all, for
 *     other groups
 */
public record AlertFigure(
        int monday,
        AlertGroup group,
        long lost,
        long recovered,
        long lapses,
        long warnedLapses,
        Double medianLeadDays,
        Double medianDaysToOrder,
        Looks looks) {

    /** How many weeks are looked at together. */
    public static final int WEEKS = 13;

    /** How many days are looked at together. */
    public static final int DAYS = WEEKS * Periods.WEEK_DAYS;

    static AlertFigure of(int monday, AlertGroup group, AlertCounts counts, AlertCounts all) {
        boolean hasLapses = group.by() != AlertGroup.By.LEVEL && group.by() != AlertGroup.By.REASON;
        AlertCounts lapses = hasLapses ? counts : all;
        AlertCounts looks = group.by() == AlertGroup.By.REASON ? all : counts;
        return new AlertFigure(
                monday,
                group,
                counts.lost(),
                counts.recovered(),
                lapses.lapses(),
                counts.warnedLapses(),
                counts.leadDays().median(),
                counts.daysToOrder().median(),
                looks.looks());
    }

    /**
     * The first of the days that are looked at together.
     *
     * @return epoch day
     */
    public int firstDay() {
        return lastDay() - DAYS + 1;
    }

    /**
     * The last day of this week.
     *
     * @return epoch day
     */
    public int lastDay() {
        return monday + Periods.WEEK_DAYS - 1;
    }

    /**
     * Alerts that ended.
     *
     * @return lost and recovered ones
     */
    public long judged() {
        return lost + recovered;
    }

    /**
     * The share of alerts behind which no order came.
     *
     * @return 0 to 1; null if none was judged
     */
    public Double precision() {
        return Share.of(lost, judged());
    }

    /**
     * The share of lapses before which an alert of the group stood.
     *
     * @return 0 to 1; null if nobody lapsed
     */
    public Double recall() {
        return Share.of(warnedLapses, lapses);
    }
}
