package dev.clientele.model.slice;

import java.time.LocalDate;

/** Weeks, which begin on Mondays, and calendar months. */
public final class Periods {

    /** The days of a week. */
    public static final int WEEK_DAYS = 7;

    /** 1970-01-05, which was a Monday. */
    private static final int A_MONDAY = 4;

    private static final int MONTHS_A_YEAR = 12;

    private Periods() {}

    /**
     * The week of a day.
     *
     * @param day epoch day
     * @return its Monday, as epoch day
     */
    public static int mondayOf(int day) {
        return day - Math.floorMod(day - A_MONDAY, WEEK_DAYS);
    }

    /**
     * The calendar month of a day.
     *
     * @param day epoch day
     * @return months since January of the year 0
     */
    public static int monthOf(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS_A_YEAR + date.getMonthValue() - 1;
    }

    /**
     * The day with which a month begins.
     *
     * @param month months since January of the year 0
     * @return epoch day
     */
    public static int firstDayOf(int month) {
        int year = Math.floorDiv(month, MONTHS_A_YEAR);
        int ofYear = Math.floorMod(month, MONTHS_A_YEAR) + 1;
        return Math.toIntExact(LocalDate.of(year, ofYear, 1).toEpochDay());
    }
}
