package dev.clientele.jobs.backtest;

import dev.clientele.functions.history.Cut;
import dev.clientele.model.slice.CivilCalendar;

/**
 * Where a history is cut to be judged.
 *
 * @param until the end of what may be learned from
 * @param holdout its end: {@code horizonDays} after {@code until}
 * @param history the end of the history, not before that of the holdout
 * @param lapseDays days of silence that make a lapse, over 0
 * @param calendar the civil days
 */
record BacktestPlan(Cut until, Cut holdout, Cut history, int lapseDays, CivilCalendar calendar) {

    /** The days in which a customer orders or does not. */
    int horizonDays() {
        return holdout.day() - until.day();
    }

    /** The first day on which an alert can warn. */
    int firstDay() {
        return until.day() + 1;
    }

    /** The instant at which models and alerts come into force: the last that may be known. */
    long start() {
        return until.instant() - 1;
    }
}
