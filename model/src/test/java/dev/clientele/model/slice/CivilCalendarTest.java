package dev.clientele.model.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2025-01-01, 2025-01-01T00:00:00Z",
        "Asia/Shanghai,       2025-01-01, 2024-12-31T16:00:00Z",
        "America/New_York,    2025-03-09, 2025-03-09T05:00:00Z",
        "America/New_York,    2025-03-10, 2025-03-10T04:00:00Z",
        "Asia/Kolkata,        1969-12-31, 1969-12-30T18:30:00Z",
        // clocks went from 0:00 to 1:00
        "America/Sao_Paulo,   2017-10-15, 2017-10-15T03:00:00Z",
        // clocks went from 0:00 back to 23:00
        "America/Sao_Paulo,   2018-02-18, 2018-02-18T03:00:00Z",
        // clocks went from 0:01 back to 23:01: the day began twice
        "America/St_Johns,    2010-11-07, 2010-11-07T02:30:00Z",
    })
    void daysBeginWithTheirFirstInstant(String zone, String day, Instant boundary) {
        CivilCalendar calendar = new CivilCalendar(ZoneId.of(zone));
        int epochDay = day(day);

        assertThat(Instant.ofEpochMilli(calendar.startOf(epochDay))).isEqualTo(boundary);
        assertThat(calendar.dayOf(boundary.toEpochMilli())).isEqualTo(epochDay);
        assertThat(calendar.dayOf(boundary.toEpochMilli() - 1)).isEqualTo(epochDay - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "America/St_Johns, 2010-11-06T00:00:00Z, 2010-11-09T00:00:00Z",
        "America/Sao_Paulo, 2018-02-16T00:00:00Z, 2018-02-20T00:00:00Z",
        "Antarctica/Casey, 2010-03-03T00:00:00Z, 2010-03-06T00:00:00Z",
        "Pacific/Apia, 2011-12-28T00:00:00Z, 2012-01-02T00:00:00Z",
        "America/Juneau, 1867-10-15T00:00:00Z, 1867-10-22T00:00:00Z",
    })
    void daysNeverRunBack(String zone, Instant from, Instant until) {
        CivilCalendar calendar = new CivilCalendar(ZoneId.of(zone));
        int day = Integer.MIN_VALUE;
        for (Instant now = from; now.isBefore(until); now = now.plusSeconds(30)) {
            int today = calendar.dayOf(now.toEpochMilli());

            assertThat(today).isGreaterThanOrEqualTo(day);
            assertThat(calendar.startOf(today)).isLessThanOrEqualTo(now.toEpochMilli());
            assertThat(calendar.startOf(today + 1)).isGreaterThan(now.toEpochMilli());
            day = today;
        }
    }

    @Test
    void aDayThatWasSkippedBeginsWithTheNext() {
        CivilCalendar calendar = new CivilCalendar(ZoneId.of("Pacific/Apia"));

        assertThat(calendar.startOf(day("2011-12-30")))
                .isEqualTo(calendar.startOf(day("2011-12-31")));
    }

    @Test
    void noDayNeverBegins() {
        CivilCalendar calendar = new CivilCalendar(ZoneId.of("UTC"));

        assertThat(calendar.startOf(Days.NEVER)).isEqualTo(Long.MAX_VALUE);
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
