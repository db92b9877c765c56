package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.ChurnData;
import dev.clientele.functions.history.ChurnCuts;
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
 * @param churnHorizonDays what a churn score is to be about
 */
record CutPlan(Instant until, Instant holdoutUntil, Integer validationDays, int churnHorizonDays) {

    private static final int A_QUARTER = 4;

    /** The cuts of a history with at least one event. */
    Cuts of(HistorySpan span, CivilCalendar calendar) {
        Cut history = Cut.after(calendar.dayOf(span.lastEvent()), calendar);
        Cut learned = until == null ? history : Cut.at(until.toEpochMilli(), calendar);
        Cut end = holdoutUntil == null ? history : Cut.at(holdoutUntil.toEpochMilli(), calendar);
        Cut validation = validation(span, learned, calendar);
        return new Cuts(
                validation,
                learned,
                end.day() > learned.day() ? end : null,
                churn(span, validation, learned, calendar));
    }

    /** Null if the history is too short to have a window with something before it. */
    private ChurnCuts churn(HistorySpan span, Cut validation, Cut learned, CivilCalendar calendar) {
        if (span.firstOrder() == null) {
            return null;
        }
        int first = calendar.dayOf(span.firstOrder());
        Cut learning = before(learned, first, churnHorizonDays, calendar);
        int validated = validation == null ? 0 : learned.day() - validation.day();
        return learning == null
                ? null
                : new ChurnCuts(
                        churnHorizonDays,
                        learning,
                        validation == null ? null : before(validation, first, validated, calendar));
    }

    /** Before the window to learn from that ends with a cut; null if it would have no day. */
    private static Cut before(Cut end, int first, int horizonDays, CivilCalendar calendar) {
        int days = ChurnData.windowDays(horizonDays, end.day() - first + 1);
        return days < 1 ? null : Cut.after(end.day() - days, calendar);
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
