package dev.clientele.functions.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Instants as RFC 3339 text or whole epoch milliseconds, and civil days. Written by hand because
 * every record has a time and the formatters of the JDK are slow.
 */
final class TimeFormat {

    /** What the methods return for a text or number that is no time. */
    static final long INVALID = Long.MIN_VALUE;

    private static final int DAY_LENGTH = 10;
    private static final int SECOND_LENGTH = 19;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long EARLIEST = LocalDate.of(1, 1, 1).toEpochDay() * SECONDS_A_DAY * 1000;
    private static final long LATEST =
            (LocalDate.of(9999, 12, 31).toEpochDay() + 1) * SECONDS_A_DAY * 1000 - 1;

    private TimeFormat() {}

    /**
     * Reads a number of epoch milliseconds.
     *
     * @param number any number
     * @return epoch milliseconds, or {@link #INVALID} if not whole or out of range
     */
    static long ofMillis(BigDecimal number) {
        if (number.scale() > 0 || number.precision() > 15) {
            return INVALID;
        }
        return inRange(number.longValue());
    }

    /**
     * Reads an instant.
     *
     * @param text an RFC 3339 date and time with its offset
     * @return epoch milliseconds, or {@link #INVALID}
     */
    static long ofInstant(String text) {
        long day = dayAtStart(text);
        long second = secondOfDay(text);
        if (day == INVALID || second < 0) {
            return INVALID;
        }
        int zone = SECOND_LENGTH;
        if (text.charAt(zone) == '.') {
            zone = endOfDigits(text, zone + 1);
            if (zone == SECOND_LENGTH + 1) {
                return INVALID;
            }
        }
        long offset = offsetSeconds(text, zone);
        if (offset == INVALID) {
            return INVALID;
        }
        return inRange((day * SECONDS_A_DAY + second - offset) * 1000 + millis(text, zone));
    }

    /**
     * Reads a civil day.
     *
     * @param text a day such as {@code 2026-01-31}
     * @return epoch day, or {@link #INVALID}
     */
    static long ofDay(String text) {
        return text.length() == DAY_LENGTH ? dayAtStart(text) : INVALID;
    }

    private static long inRange(long millis) {
        return millis >= EARLIEST && millis <= LATEST ? millis : INVALID;
    }

    private static long dayAtStart(String text) {
        if (text.length() < DAY_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return INVALID;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return INVALID;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return INVALID;
        }
        return LocalDate.of(year, month, day).toEpochDay();
    }

    /** The second of the day, or a negative number; there is at least one character after it. */
    private static int secondOfDay(String text) {
        if (text.length() <= SECOND_LENGTH
                || (text.charAt(10) != 'T' && text.charAt(10) != 't')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return -1;
        }
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = digits(text, 17, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return -1;
        }
        return (hour * 60 + minute) * 60 + second;
    }

    /**
     * The milliseconds of the fraction that ends where the zone begins; finer digits are cut off.
     */
    private static int millis(String text, int zone) {
        int millis = 0;
        for (int i = SECOND_LENGTH + 1; i < SECOND_LENGTH + 4; i++) {
            millis = millis * 10 + (i < zone ? text.charAt(i) - '0' : 0);
        }
        return millis;
    }

    private static long offsetSeconds(String text, int zone) {
        int length = text.length() - zone;
        if (length == 1) {
            return text.charAt(zone) == 'Z' || text.charAt(zone) == 'z' ? 0 : INVALID;
        }
        if (length != 6 || text.charAt(zone + 3) != ':') {
            return INVALID;
        }
        char sign = text.charAt(zone);
        int hours = digits(text, zone + 1, 2);
        int minutes = digits(text, zone + 4, 2);
        if ((sign != '+' && sign != '-')
                || hours < 0
                || hours > 23
                || minutes < 0
                || minutes > 59) {
            return INVALID;
        }
        long seconds = (hours * 60L + minutes) * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && DecimalText.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The number that so many digits make, or -1 if there is something else among them. */
    private static int digits(String text, int start, int count) {
        int number = 0;
        for (int i = start; i < start + count; i++) {
            char next = text.charAt(i);
            if (!DecimalText.isDigit(next)) {
                return -1;
            }
            number = number * 10 + (next - '0');
        }
        return number;
    }
}
