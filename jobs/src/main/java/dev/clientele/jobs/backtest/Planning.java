package dev.clientele.jobs.backtest;

import dev.clientele.functions.history.Cut;
import dev.clientele.jobs.calibrate.HistoryFit;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Finds out whether a history has a past to learn from and a future to judge by. */
final class Planning {

    private final BacktestOptions options;
    private final HistoryFit history;

    Planning(BacktestOptions options, HistoryFit history) {
        this.options = options;
        this.history = history;
    }

    /**
     * Where to cut.
     *
     * @throws IllegalArgumentException if there is no order before the end of the fit, or the
     *     history ends before the horizon does
     */
    BacktestPlan plan() {
        CivilCalendar calendar = history.calendar();
        Cut until = Cut.at(options.until().toEpochMilli(), calendar);
        Cut holdout = Cut.after(until.day() + options.horizonDays(), calendar);
        Cut end = Cut.after(history.lastDay(), calendar);
        Integer first = history.firstOrderDay();
        if (first == null) {
            throw new IllegalArgumentException(
                    options.events() + ": holds no order: there is nobody to lose");
        }
        int latest = end.day() - options.horizonDays();
        if (latest < first) {
            throw new IllegalArgumentException(
                    "--horizon %d: the history is shorter, it goes from %s to %s"
                            .formatted(options.horizonDays(), date(first), date(end.day())));
        }
        if (until.day() < first) {
            throw new IllegalArgumentException(
                    "--until %s: there is no order before it, the first is of %s"
                            .formatted(options.until(), date(first)));
        }
        if (holdout.day() > end.day()) {
            throw new IllegalArgumentException(
                    ("--until %s: the history ends on %s, before the horizon of %d days; the latest"
                                    + " --until is %s")
                            .formatted(
                                    options.until(),
                                    date(end.day()),
                                    options.horizonDays(),
                                    Instant.ofEpochMilli(calendar.startOf(latest + 1))));
        }
        return new BacktestPlan(until, holdout, end, options.lapseDays(), calendar);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
