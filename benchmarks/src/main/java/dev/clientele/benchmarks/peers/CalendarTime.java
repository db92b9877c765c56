package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.slice.CivilCalendar;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time as the peers are told it: each event happened at the first instant of its day, and all days
 * are 24 hours long. So a peer counts calendar days without knowing of time zones: the timestamp of
 * a day is its number times a day's milliseconds.
 */
final class CalendarTime {

    static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private CalendarTime() {}

    /** The days of a zone, waiting for what is late; a record that can't be used says nothing. */
    static WatermarkStrategy<ParsedRecord> watermarks(ZoneId zone) {
        return WatermarkStrategy.<ParsedRecord>forBoundedOutOfOrderness(
                        WorkloadSettings.LONGEST_DELAY)
                .withTimestampAssigner(
                        context -> {
                            CivilCalendar calendar = new CivilCalendar(zone);
                            return (record, recordTime) -> timestamp(record, calendar);
                        });
    }

    private static long timestamp(ParsedRecord record, CivilCalendar calendar) {
        return record.event() == null
                ? Long.MIN_VALUE
                : calendar.dayOf(record.event().event().time()) * DAY_MILLIS;
    }

    /** When the day of an instant is over. */
    static long endOfDay(long instant, ZoneId zone) {
        return (new CivilCalendar(zone).dayOf(instant) + 1) * DAY_MILLIS;
    }

    /** The epoch day of a timestamp. */
    static int dayOf(long timestamp) {
        return Math.toIntExact(Math.floorDiv(timestamp, DAY_MILLIS));
    }
}
