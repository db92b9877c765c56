package dev.clientele.model.metric;

import dev.clientele.model.slice.Days;
import java.time.LocalDate;

/**
 * The days that a metric looks at: a rolling window, or a year that begins on a fixed date.
 *
 * @param kind how the days are found
 * @param days the length of a rolling window; 0 for all others
 */
public record Window(Kind kind, int days) {

    /** Of a metric about now. */
    public static final Window NONE = new Window(Kind.NONE, 0);

    /** How the days of a window are found. */
    public enum Kind {
        /** No days: the metric is about now. */
        NONE("none"),
        /** So many days up to the clock's, which is one of them. */
        ROLLING("rolling"),
        /** From the last 1 January to the clock's day. */
        CALENDAR_YEAR("calendar-year"),
        /** The whole calendar year before. */
        PREVIOUS_CALENDAR_YEAR("previous-calendar-year"),
        /** From the last anniversary of the customer's first day to the clock's day. */
        MEMBERSHIP_YEAR("membership-year"),
        /** The whole membership year before. */
        PREVIOUS_MEMBERSHIP_YEAR("previous-membership-year");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The kind as policies name it.
         *
         * @return for example {@code calendar-year}
         */
        public String code() {
            return code;
        }

        private boolean isOfMembership() {
            return this == MEMBERSHIP_YEAR || this == PREVIOUS_MEMBERSHIP_YEAR;
        }

        private boolean isPrevious() {
            return this == PREVIOUS_CALENDAR_YEAR || this == PREVIOUS_MEMBERSHIP_YEAR;
        }
    }

    /**
     * A rolling window.
     *
     * @param days its length, at least 1
     * @return the window
     */
    public static Window rolling(int days) {
        return new Window(Kind.ROLLING, days);
    }

    /**
     * A year.
     *
     * @param kind which one
     * @return the window
     */
    public static Window year(Kind kind) {
        return new Window(kind, 0);
    }

    /**
     * Whether this is a year that begins on a fixed date.
     *
     * @return false for a rolling window and for none
     */
    public boolean isYear() {
        return kind != Kind.NONE && kind != Kind.ROLLING;
    }

    /**
     * Whether the window depends on the customer's first day.
     *
     * @return true for membership years
     */
    public boolean isOfMembership() {
        return kind.isOfMembership();
    }

    /**
     * The year before this one.
     *
     * @return this window where it is not a year that goes on
     */
    public Window previous() {
        return switch (kind) {
            case CALENDAR_YEAR -> year(Kind.PREVIOUS_CALENDAR_YEAR);
            case MEMBERSHIP_YEAR -> year(Kind.PREVIOUS_MEMBERSHIP_YEAR);
            default -> this;
        };
    }

    /**
     * The first day inside.
     *
     * @param day the day of the customer's clock
     * @param memberSince the customer's first day; of no account but for membership years
     * @return epoch day; the clock's own without window
     */
    public int firstDay(int day, int memberSince) {
        if (!isYear()) {
            return kind == Kind.NONE ? day : Days.firstOf(day, days);
        }
        return yearStart(day, memberSince, kind.isPrevious() ? -1 : 0);
    }

    /**
     * The last day inside.
     *
     * @param day the day of the customer's clock
     * @param memberSince the customer's first day; of no account but for membership years
     * @return epoch day
     */
    public int lastDay(int day, int memberSince) {
        return kind.isPrevious() ? yearStart(day, memberSince, 0) - 1 : day;
    }

    /**
     * The day on which the next year begins.
     *
     * @param day the day of the customer's clock
     * @param memberSince the customer's first day; of no account but for membership years
     * @return a day after {@code day}
     * @throws IllegalStateException if this is not a year
     */
    public int nextYear(int day, int memberSince) {
        if (!isYear()) {
            throw new IllegalStateException("not a year: " + this);
        }
        return yearStart(day, memberSince, 1);
    }

    /** A first day of 29 February has its anniversary on 28 February of a common year. */
    private int yearStart(int day, int memberSince, int yearsLater) {
        LocalDate today = LocalDate.ofEpochDay(day);
        LocalDate first =
                kind.isOfMembership()
                        ? LocalDate.ofEpochDay(memberSince)
                        : LocalDate.ofYearDay(today.getYear(), 1);
        int years = today.getYear() - first.getYear();
        if (first.plusYears(years).isAfter(today)) {
            years--;
        }
        return Math.toIntExact(first.plusYears(years + yearsLater).toEpochDay());
    }
}
