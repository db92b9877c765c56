package dev.clientele.model.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Turns instants into civil days of one time zone and back. */
public final class CivilCalendar {

    private static final long SECONDS_A_DAY = 86_400;

    private final ZoneId zone;
    private final ZoneRules rules;

    /**
     * A calendar of a zone.
     *
     * @param zone the time zone in which days begin
     */
    public CivilCalendar(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /**
     * The day on which an instant falls.
     *
     * @param instant epoch milliseconds
     * @return epoch day
     */
    public int dayOf(long instant) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochMilli(instant));
        long localSecond = Math.floorDiv(instant, 1000L) + offset.getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(localSecond, SECONDS_A_DAY));
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
