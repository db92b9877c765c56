package dev.clientele.model.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Turns instants into civil days of one time zone and back. */
public final class CivilCalendar {

    private static final long SECONDS_A_DAY = 86_400;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final boolean repeatsDays;

    /**
     * A calendar of a zone.
     *
     * @param zone the time zone in which days begin
     */
    public CivilCalendar(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.repeatsDays =
                rules.getTransitions().stream().anyMatch(CivilCalendar::leadsToTheDayBefore);
    }

    private static boolean leadsToTheDayBefore(ZoneOffsetTransition transition) {
        LocalDate before = transition.getDateTimeBefore().minusNanos(1).toLocalDate();
        return transition.getDateTimeAfter().toLocalDate().isBefore(before);
    }

    /**
     * The day on which an instant falls: the latest one that has begun. Clocks that are put back
     * over midnight, as in St. John's until 2011, do not bring the day before back.
     *
     * @param instant epoch milliseconds
     * @return epoch day
     */
    public int dayOf(long instant) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochMilli(instant));
        long localSecond = Math.floorDiv(instant, 1000L) + offset.getTotalSeconds();
        int day = Math.toIntExact(Math.floorDiv(localSecond, SECONDS_A_DAY));
        return repeatsDays && startOf(day + 1) <= instant ? day + 1 : day;
    }

    /**
     * The boundary with which a day begins: its first instant, which is not midnight where clocks
     * skip it.
     *
     * @param day epoch day
     * @return epoch milliseconds; {@link Long#MAX_VALUE} for {@link Days#NEVER}
     */
    public long startOf(int day) {
        if (day == Days.NEVER) {
            return Long.MAX_VALUE;
        }
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
