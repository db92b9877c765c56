package dev.clientele.jobs.backtest;

import dev.clientele.functions.history.Cut;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Finds out whether a history has a past to learn from and a future to judge by.
 *
 * @param until the end of what may be learned from
 * @param horizonDays days in which a customer orders or does not
 * @param lapseDays days of silence that make a lapse
 */
record Planning(Instant until, int horizonDays, int lapseDays) {

    /**
     * Where to cut.
     *
     * @param firstOrder day of the first order; null if there is none
     * @param last day of the last event
     * @throws IllegalArgumentException if there is no order before the end of the fit, or the
     *     history ends before the horizon does
     */
    BacktestPlan plan(Integer firstOrder, int last, CivilCalendar calendar) {
        if (firstOrder == null) {
            throw new IllegalArgumentException(
                    "the history holds no order: there is nobody to lose");
        }
        int latest = last - horizonDays;
        if (latest < firstOrder) {
            throw new IllegalArgumentException(
                    "--horizon %d: the history is shorter, with orders from %s and an end on %s"
                            .formatted(horizonDays, date(firstOrder), date(last)));
        }
        Cut cut = Cut.at(until.toEpochMilli(), calendar);
        if (cut.day() < firstOrder) {
            throw new IllegalArgumentException(
                    "--until %s: there is no order before it, the first is of %s"
                            .formatted(until, date(firstOrder)));
        }
        if (cut.day() > latest) {
            throw new IllegalArgumentException(
                    ("--until %s: the history ends on %s, before a horizon of %d days does; the"
                                    + " latest --until for it is %s")
                            .formatted(
                                    until,
                                    date(last),
                                    horizonDays,
                                    Instant.ofEpochMilli(calendar.startOf(latest + 1))));
        }
        Cut holdout = Cut.after(cut.day() + horizonDays, calendar);
        return new BacktestPlan(cut, holdout, Cut.after(last, calendar), lapseDays, calendar);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
