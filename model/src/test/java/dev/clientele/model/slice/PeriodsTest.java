package dev.clientele.model.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodsTest {

    @Property
    void weeksBeginOnMondays(@ForAll @IntRange(min = -100_000, max = 100_000) int day) {
        LocalDate monday =
                LocalDate.ofEpochDay(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

        assertThat(Periods.mondayOf(day)).isEqualTo((int) monday.toEpochDay());
    }

    @Property
    void monthsAreThoseOfTheCalendar(@ForAll @IntRange(min = -100_000, max = 100_000) int day) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
        int number = Periods.monthOf(day);

        assertThat(Periods.firstDayOf(number)).isEqualTo((int) month.atDay(1).toEpochDay());
        assertThat(Periods.firstDayOf(number + 1) - 1)
                .isEqualTo((int) month.atEndOfMonth().toEpochDay());
    }
}
