package dev.clientele.jobs.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * Reads the time of a row.
 *
 * <p>A time without an offset is local to the zone: in an hour that comes twice the first one is
 * meant, and an hour that is skipped is moved on. A day alone means its first instant.
 */
final class TimeReader {

    /** Days, local times and instants as ISO 8601 has them, a blank being as good as a T. */
    static final String ISO = "iso";

    /** Whole milliseconds since 1970 in UTC. */
    static final String EPOCH_MILLIS = "epoch-millis";

    private final String format;
    private final ZoneId zone;
    private final DateTimeFormatter formatter;

    /**
     * A reader of one format.
     *
     * @param format {@value #ISO}, {@value #EPOCH_MILLIS} or a pattern of {@link DateTimeFormatter}
     * @param zone of local times
     * @throws IllegalArgumentException if the format is none of these
     */
    TimeReader(String format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
        this.formatter = format.equals(ISO) ? isoFormatter() : patternFormatter(format);
    }

    /**
     * The instant that the text of a row means.
     *
     * @throws ImportFailure if the text does not have the format, or means no existing day
     */
    Instant read(Row row, Column column) {
        String text = row.cell(column);
        try {
            return format.equals(EPOCH_MILLIS)
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : toInstant(parse(text));
        } catch (DateTimeException | NumberFormatException notATime) {
            throw row.failure(column, "expected a time as --time-format %s".formatted(format));
        }
    }

    private TemporalAccessor parse(String text) {
        return formatter.parse(format.equals(ISO) ? text.replace(' ', 'T') : text);
    }

    private Instant toInstant(TemporalAccessor time) {
        if (time.query(TemporalQueries.zone()) != null) {
            return Instant.from(time);
        }
        LocalDate day = LocalDate.from(time);
        LocalTime timeOfDay = time.query(TemporalQueries.localTime());
        return timeOfDay == null
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(timeOfDay).atZone(zone).toInstant();
    }

    private static DateTimeFormatter isoFormatter() {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffsetId()
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Strict, so that 30 February is refused; the era, which strictness asks for, is the present
     * one.
     */
    private static DateTimeFormatter patternFormatter(String format) {
        String pattern = format.equals(EPOCH_MILLIS) ? "" : format;
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException notAPattern) {
            throw new IllegalArgumentException(
                    "--time-format: expected iso, epoch-millis or a pattern such as"
                            + " yyyy-MM-dd HH:mm:ss, got '"
                            + format
                            + "' ("
                            + notAPattern.getMessage()
                            + ")",
                    notAPattern);
        }
    }
}
