package dev.clientele.model.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.metric.Window.Kind;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private static Window window(String code) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code)) {
                return Window.year(kind);
            }
        }
        throw new IllegalArgumentException(code);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar-year,            2025-07-15, 2020-03-10, 2025-01-01, 2025-07-15, 2026-01-01",
        "calendar-year,            2025-01-01, 2020-03-10, 2025-01-01, 2025-01-01, 2026-01-01",
        "calendar-year,            2024-12-31, 2020-03-10, 2024-01-01, 2024-12-31, 2025-01-01",
        "previous-calendar-year,   2025-07-15, 2020-03-10, 2024-01-01, 2024-12-31, 2026-01-01",
        "membership-year,          2025-07-15, 2020-03-10, 2025-03-10, 2025-07-15, 2026-03-10",
        "membership-year,          2025-03-10, 2020-03-10, 2025-03-10, 2025-03-10, 2026-03-10",
        "membership-year,          2025-03-09, 2020-03-10, 2024-03-10, 2025-03-09, 2025-03-10",
        "previous-membership-year, 2025-03-09, 2020-03-10, 2023-03-10, 2024-03-09, 2025-03-10",
        "membership-year,          2025-02-27, 2024-02-29, 2024-02-29, 2025-02-27, 2025-02-28",
        "membership-year,          2025-02-28, 2024-02-29, 2025-02-28, 2025-02-28, 2026-02-28",
        "membership-year,          2028-02-28, 2024-02-29, 2027-02-28, 2028-02-28, 2028-02-29",
        "membership-year,          2020-03-10, 2020-03-10, 2020-03-10, 2020-03-10, 2021-03-10"
    })
    void aYearBeginsOnItsDate(
            String code, String today, String since, String first, String last, String next) {
        Window window = window(code);

        assertThat(window.firstDay(day(today), day(since))).isEqualTo(day(first));
        assertThat(window.lastDay(day(today), day(since))).isEqualTo(day(last));
        assertThat(window.nextYear(day(today), day(since))).isEqualTo(day(next));
    }

    @Test
    void aRollingWindowEndsWithTheClocksDay() {
        Window window = Window.rolling(30);

        assertThat(window.firstDay(100, 0)).isEqualTo(71);
        assertThat(window.lastDay(100, 0)).isEqualTo(100);
        assertThat(window.isYear()).isFalse();
        assertThatThrownBy(() -> window.nextYear(100, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyAYearThatGoesOnHasOneBefore() {
        assertThat(window("calendar-year").previous()).isEqualTo(window("previous-calendar-year"));
        assertThat(window("membership-year").previous())
                .isEqualTo(window("previous-membership-year"));
        assertThat(window("previous-calendar-year").previous())
                .isEqualTo(window("previous-calendar-year"));
        assertThat(Window.rolling(7).previous()).isEqualTo(Window.rolling(7));
        assertThat(Window.NONE.previous()).isEqualTo(Window.NONE);
    }

    /** Years follow each other without a gap, and the previous one is the one before. */
    @Property
    void yearsFollowEachOther(
            @ForAll @IntRange(min = -100_000, max = 100_000) int day,
            @ForAll @IntRange(min = -100_000, max = 100_000) int since,
            @ForAll Kind kind) {
        Window window = Window.year(kind);
        if (!window.isYear()) {
            return;
        }
        int next = window.nextYear(day, since);
        Window goesOn =
                window.isOfMembership()
                        ? Window.year(Kind.MEMBERSHIP_YEAR)
                        : Window.year(Kind.CALENDAR_YEAR);

        assertThat(next).isGreaterThan(day);
        assertThat(goesOn.firstDay(day, since)).isLessThanOrEqualTo(day);
        assertThat(goesOn.firstDay(next, since)).isEqualTo(next);
        assertThat(goesOn.firstDay(next - 1, since)).isEqualTo(goesOn.firstDay(day, since));
        Window before = goesOn.previous();
        assertThat(before.lastDay(day, since)).isEqualTo(goesOn.firstDay(day, since) - 1);
        assertThat(before.firstDay(day, since))
                .isEqualTo(goesOn.firstDay(goesOn.firstDay(day, since) - 1, since));
    }
}
