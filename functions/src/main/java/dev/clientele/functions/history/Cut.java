package dev.clientele.functions.history;

import dev.clientele.model.slice.CivilCalendar;
import java.io.Serializable;

/**
 * An instant at which a history is cut: what happened before it is known.
 *
 * @param instant epoch milliseconds
 * @param day the last day of which something is known, as epoch day
 */
public record Cut(long instant, int day) implements Serializable {

    /**
     * A cut at an instant.
     *
     * @param instant epoch milliseconds
     * @param calendar the civil days
     * @return with the day on which the millisecond before falls
     */
    public static Cut at(long instant, CivilCalendar calendar) {
        return new Cut(instant, calendar.dayOf(instant - 1));
    }

    /**
     * A cut at the end of a day.
     *
     * @param day the last one that is known, as epoch day
     * @param calendar the civil days
     * @return at the beginning of the next day
     */
    public static Cut after(int day, CivilCalendar calendar) {
        return new Cut(calendar.startOf(day + 1), day);
    }
}
