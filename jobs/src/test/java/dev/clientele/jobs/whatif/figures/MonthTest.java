package dev.clientele.jobs.whatif.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTest {

    @Test
    void aMonthEndsWithItsLastInstant() {
        Paths before = Paths.enrolled("2025-01-10", "low").moved("2025-01-31T23:59:59", "high");
        Paths after = Paths.enrolled("2025-01-10", "low").moved("2025-02-01T00:00:00", "high");

        assertThat(months(before, "2025-02-10").get(0).tiers()).containsEntry("high", 1L);
        assertThat(months(after, "2025-02-10").get(0).tiers()).containsEntry("high", 0L);
        assertThat(months(after, "2025-02-10").get(1).tiers()).containsEntry("high", 1L);
    }

    @Test
    void theEndIsTheLastRow() {
        Paths paths = Paths.enrolled("2025-01-10", "low");

        assertThat(months(paths, "2025-03-01T00:00:00"))
                .extracting(month -> month.day().toString())
                .containsExactly("2025-01-31", "2025-02-28");
        assertThat(months(paths, "2025-03-01T00:00:01"))
                .extracting(month -> month.day().toString())
                .containsExactly("2025-01-31", "2025-02-28", "2025-03-01");
        assertThat(months(paths, "2025-01-20"))
                .extracting(month -> month.day().toString())
                .containsExactly("2025-01-20");
    }

    @Test
    void whatIsDecidedAtTheEndCountsInTheLastRow() {
        Paths paths = Paths.enrolled("2025-01-10", "low").moved("2025-03-01T00:00:00", "high");

        assertThat(months(paths, "2025-03-01T00:00:00").get(1).tiers()).containsEntry("high", 1L);
    }

    @Test
    void whoHasNotEnrolledIsNotCounted() {
        Paths paths = Paths.enrolled("2025-02-10", "low");
        int january = Paths.day("2025-01-10");
        long end = Paths.instant("2025-02-20");

        assertThat(Month.of(paths.alone(), Paths.ORDER, Month.points(january, end, Paths.CALENDAR)))
                .extracting(Month::customers)
                .containsExactly(0L, 1L);
    }

    private static List<Month> months(Paths paths, String end) {
        return Month.of(
                paths.alone(),
                Paths.ORDER,
                Month.points(Paths.day("2025-01-10"), Paths.instant(end), Paths.CALENDAR));
    }
}
