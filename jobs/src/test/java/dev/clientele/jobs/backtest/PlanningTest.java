package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.slice.CivilCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final CivilCalendar LONDON = new CivilCalendar(ZoneId.of("Europe/London"));

    @Test
    void aHorizonMayEndWithTheHistory() {
        BacktestPlan plan = plan("2011-09-01T00:00:00+01:00", 100, "2010-12-01", "2011-12-09");

        assertThat(LocalDate.ofEpochDay(plan.until().day())).isEqualTo("2011-08-31");
        assertThat(plan.holdout()).isEqualTo(plan.history());
        assertThat(plan.horizonDays()).isEqualTo(100);
    }

    @Test
    void aHorizonBeyondTheHistoryIsRefusedWithTheLatestUntil() {
        assertThatThrownBy(() -> plan("2011-09-01T00:00:00+01:00", 101, "2010-12-01", "2011-12-09"))
                .hasMessage(
                        "--until 2011-08-31T23:00:00Z: the history ends on 2011-12-09, before a"
                                + " horizon of 101 days does; the latest --until for it is"
                                + " 2011-08-30T23:00:00Z");
        // that it is the latest indeed
        assertThat(plan("2011-08-30T23:00:00Z", 101, "2010-12-01", "2011-12-09").horizonDays())
                .isEqualTo(101);
    }

    @Test
    void aHorizonLongerThanTheHistoryIsRefused() {
        assertThatThrownBy(() -> plan("2011-09-01T00:00:00Z", 374, "2010-12-01", "2011-12-09"))
                .hasMessage(
                        "--horizon 374: the history is shorter, with orders from 2010-12-01 and an"
                                + " end on 2011-12-09");
    }

    @Test
    void anEndOfTheFitBeforeTheFirstOrderIsRefused() {
        assertThatThrownBy(() -> plan("2010-12-01T00:00:00Z", 10, "2010-12-01", "2011-12-09"))
                .hasMessage(
                        "--until 2010-12-01T00:00:00Z: there is no order before it, the first is of"
                                + " 2010-12-01");
    }

    @Test
    void aHistoryWithoutOrderIsRefused() {
        assertThatThrownBy(() -> plan("2011-01-01T00:00:00Z", 10, null, "2011-12-09"))
                .hasMessageContaining("holds no order");
    }

    private static BacktestPlan plan(String until, int horizon, String first, String last) {
        Integer firstOrder = first == null ? null : Integer.valueOf(day(first));
        Instant instant = OffsetDateTime.parse(until).toInstant();
        return new Planning(instant, horizon, 182).plan(firstOrder, day(last), LONDON);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
