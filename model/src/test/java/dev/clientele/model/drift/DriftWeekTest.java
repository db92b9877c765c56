package dev.clientele.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.slice.CivilCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added up of looks, and when it is an alert. */
class DriftWeekTest {

    private static final CivilCalendar UTC = new CivilCalendar(ZoneOffset.UTC);
    private static final int MONDAY = (int) LocalDate.parse("2026-03-02").toEpochDay();

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 4, 20_000, -20_001})
    void weeksBeginOnMondays(int day) {
        int monday = DriftWeek.mondayOf(day);

        assertThat(LocalDate.ofEpochDay(monday).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(day).isBetween(monday, monday + 6);
    }

    @Test
    void bandIsTenPercentAndThreeStandardDeviations() {
        DriftWeek week = week(sums(100, 100, 49), DriftSums.NONE);

        assertThat(week.low()).isCloseTo(90 - 21, within(1e-9));
        assertThat(week.high()).isCloseTo(110 + 21, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"69,true", "68,false", "131,true", "132,false"})
    void isInsideUpToTheEndsOfTheBand(int actual, boolean inside) {
        assertThat(week(sums(actual, 100, 49), DriftSums.NONE).isInside()).isEqualTo(inside);
    }

    @Test
    void fewExpectedOrdersAreNotJudged() {
        assertThat(week(sums(500, 9.9, 1), DriftSums.NONE).isJudged()).isFalse();
        assertThat(week(sums(500, 9.9, 1), DriftSums.NONE).alert()).isNull();
        assertThat(week(sums(500, 10, 1), DriftSums.NONE).alert()).isEqualTo(DriftAlert.RAISED);
    }

    @Test
    void alertIsRaisedOnceAndClearedOnce() {
        DriftSums inside = sums(100, 100, 1);
        DriftSums outside = sums(200, 100, 1);

        assertThat(week(outside, inside).alert()).isEqualTo(DriftAlert.RAISED);
        assertThat(week(outside, outside).alert()).isNull();
        assertThat(week(inside, outside).alert()).isEqualTo(DriftAlert.CLEARED);
        assertThat(week(inside, inside).alert()).isNull();
    }

    @Test
    void weekLooksBackOverFourWeeks() {
        DriftBook book = new DriftBook();
        for (int week = 0; week < 6; week++) {
            book.add(look(MONDAY + 7 * week, 1 << week));
        }
        List<DriftWeek> weeks = book.weeks(UTC, Long.MAX_VALUE - 1);

        assertThat(weeks)
                .extracting(week -> week.sums().actual())
                .containsExactly(1L, 3L, 7L, 15L, 30L, 60L);
        assertThat(weeks)
                .extracting(week -> week.before().actual())
                .containsExactly(0L, 1L, 3L, 7L, 15L, 30L);
        assertThat(weeks.get(5).firstDay()).isEqualTo(MONDAY + 14);
        assertThat(weeks.get(5).lastDay()).isEqualTo(MONDAY + 41);
    }

    @Test
    void onlyWeeksThatAreOverAreTold() {
        DriftBook book = new DriftBook();
        book.add(look(MONDAY + 6, 1));
        long end = UTC.startOf(MONDAY + 7);

        assertThat(book.weeks(UTC, end - 1)).isEmpty();
        assertThat(book.weeks(UTC, end)).hasSize(1);
    }

    @Test
    void orderOfTheLooksIsOfNoMatter() {
        Random random = new Random(7);
        List<DriftLook> looks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            DriftSums sums = DriftSums.of(i % 3, random.nextDouble(), random.nextDouble());
            String models = i % 2 == 0 ? "a" : "b";
            looks.add(new DriftLook(models, i % 5 == 0, MONDAY + i % 60, sums));
        }
        DriftBook book = new DriftBook();
        looks.forEach(book::add);
        Collections.shuffle(looks, random);
        DriftBook left = new DriftBook();
        DriftBook right = new DriftBook();
        looks.subList(0, 300).forEach(right::add);
        looks.subList(300, 1_000).forEach(left::add);
        right.add(left);

        assertThat(right.weeks(UTC, Long.MAX_VALUE - 1))
                .isEqualTo(book.weeks(UTC, Long.MAX_VALUE - 1));
    }

    private static DriftWeek week(DriftSums sums, DriftSums before) {
        return new DriftWeek("spring", false, MONDAY, sums, before);
    }

    private static DriftSums sums(int actual, double expected, double variance) {
        return DriftSums.of(actual, expected, variance);
    }

    private static DriftLook look(int day, int actual) {
        return new DriftLook("spring", false, day, sums(actual, 1, 1));
    }
}
