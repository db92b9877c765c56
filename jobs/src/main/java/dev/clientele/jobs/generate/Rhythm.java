package dev.clientele.jobs.generate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The week of a shop: hours in which much happens and hours in which little does, in one time zone.
 *
 * <p>Busy time runs faster than the clock in busy hours and slower in quiet ones, and both agree
 * over each week. A process that is even in busy time thus follows the rhythm without any change of
 * its mean.
 */
final class Rhythm {

    private static final long HOUR = 3_600_000;
    private static final long WEEK = 168 * HOUR;
    private static final long FIRST_MONDAY = 4 * 24 * HOUR;
    private static final double DAYS_A_WEEK = 7;

    private static final double[] HOURS = {
        0.35, 0.18, 0.1, 0.07, 0.07, 0.12, 0.3, 0.6, 0.9, 1.2, 1.4, 1.45,
        1.5, 1.35, 1.25, 1.25, 1.3, 1.35, 1.45, 1.8, 2.1, 2.0, 1.5, 0.8
    };
    private static final double[] DAYS = {0.9, 0.88, 0.92, 0.95, 1.1, 1.2, 1.05};

    private final ZoneRules rules;
    private final double[] busyDaysAtHour = busyDaysAtHour();

    Rhythm(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The instant that comes so many busy days after another; both in epoch milliseconds. */
    long after(long instant, double busyDays) {
        return toInstant(calendar(busy(toLocal(instant)) + busyDays), instant + 1);
    }

    /** The instant at a share of the busy time from start to end; all in epoch milliseconds. */
    long between(long start, long end, double share) {
        double first = busy(toLocal(start));
        double last = busy(toLocal(end));
        return toInstant(calendar(first + share * (last - first)), start);
    }

    private long toLocal(long instant) {
        return instant + offset(instant);
    }

    private long toInstant(long local, long earliest) {
        long instant = local - offset(local - offset(local));
        boolean skipped = toLocal(instant) != local;
        return Math.max(earliest, skipped ? endOfSkippedHour(local) : instant);
    }

    private long endOfSkippedHour(long local) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
        return rules.getTransition(time).getInstant().toEpochMilli();
    }

    private long offset(long instant) {
        return rules.getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds() * 1000L;
    }

    private double busy(long local) {
        long sinceMonday = local - FIRST_MONDAY;
        long inWeek = Math.floorMod(sinceMonday, WEEK);
        int hour = (int) (inWeek / HOUR);
        double inHour = (double) (inWeek % HOUR) / HOUR;
        double width = busyDaysAtHour[hour + 1] - busyDaysAtHour[hour];
        return Math.floorDiv(sinceMonday, WEEK) * DAYS_A_WEEK
                + busyDaysAtHour[hour]
                + width * inHour;
    }

    private long calendar(double busy) {
        double weeks = Math.floor(busy / DAYS_A_WEEK);
        double inWeek = busy - weeks * DAYS_A_WEEK;
        int found = Arrays.binarySearch(busyDaysAtHour, inWeek);
        int hour = Math.min(found >= 0 ? found : -found - 2, 167);
        double width = busyDaysAtHour[hour + 1] - busyDaysAtHour[hour];
        double inHour = (inWeek - busyDaysAtHour[hour]) / width;
        return FIRST_MONDAY + ((long) weeks) * WEEK + hour * HOUR + (long) (inHour * HOUR);
    }

    private static double[] busyDaysAtHour() {
        double[] sums = new double[169];
        for (int hour = 0; hour < 168; hour++) {
            sums[hour + 1] = sums[hour] + HOURS[hour % 24] * DAYS[hour / 24];
        }
        double total = sums[168];
        for (int hour = 0; hour <= 168; hour++) {
            sums[hour] *= DAYS_A_WEEK / total;
        }
        return sums;
    }
}
