package dev.clientele.jobs.calibrate;

import dev.clientele.functions.history.Cut;
import dev.clientele.functions.history.Cuts;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;

/**
 * Where to cut a history.
 *
 * @param until the end of what may be learned from; null for the end of the history
 * @param holdoutUntil the end of the holdout; null for the end of the history
 * @param validationDays how long the last part of what may be learned from is, by which the model
 *     is chosen; 0 for none; null for a quarter of it
 */
record CutPlan(Instant until, Instant holdoutUntil, Integer validationDays) {

    private static final int A_QUARTER = 4;

    /** The cuts of a history with at least one event. */
    Cuts of(HistorySpan span, CivilCalendar calendar) {
        Cut history = Cut.after(calendar.dayOf(span.lastEvent()), calendar);
        Cut learned = until == null ? history : Cut.at(until.toEpochMilli(), calendar);
        Cut end = holdoutUntil == null ? history : Cut.at(holdoutUntil.toEpochMilli(), calendar);
        return new Cuts(
                validation(span, learned, calendar),
                learned,
                end.day() > learned.day() ? end : null);
    }

    /** Nothing can be learned from a history that begins with the validation. */
    private Cut validation(HistorySpan span, Cut learned, CivilCalendar calendar) {
        if (span.firstOrder() == null) {
            return null;
        }
        int first = calendar.dayOf(span.firstOrder());
        int days =
                validationDays == null ? (learned.day() - first + 1) / A_QUARTER : validationDays;
        boolean isPossible = days > 0 && learned.day() - days >= first;
        return isPossible ? Cut.after(learned.day() - days, calendar) : null;
    }
}
