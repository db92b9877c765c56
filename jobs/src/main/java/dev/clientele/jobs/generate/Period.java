package dev.clientele.jobs.generate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when to when a population is generated.
 *
 * @param from the first instant
 * @param to the instant after the last
 */
record Period(Instant from, Instant to) {

    /** Two years: every rolling window of a year can fill and roll. */
    static final int DEFAULT_DAYS = 730;

    /**
     * The period that the given parts mean; the missing ones are two years, and now as the end.
     *
     * @throws IllegalArgumentException if all three are given, or a text is neither an instant nor
     *     a day
     */
    static Period of(
            Optional<String> from,
            Optional<String> to,
            Optional<Integer> days,
            ZoneId zone,
            Instant now) {
        Require.that(
                from.isEmpty() || to.isEmpty() || days.isEmpty(),
                "give two of --from, --to and --days, not all three");
        Duration length = Duration.ofDays(days.orElse(DEFAULT_DAYS));
        if (from.isPresent() && to.isEmpty() && days.isPresent()) {
            Instant start = parse("--from", from.get(), zone);
            return new Period(start, start.plus(length));
        }
        Instant end =
                to.map(text -> parse("--to", text, zone))
                        .orElse(now.truncatedTo(ChronoUnit.SECONDS));
        return new Period(
                from.map(text -> parse("--from", text, zone)).orElse(end.minus(length)), end);
    }

    private static Instant parse(String option, String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException badText) {
            throw new IllegalArgumentException(
                    option
                            + ": expected a day (2026-01-31) or an instant (2026-01-31T00:00:00Z),"
                            + " got '"
                            + text
                            + "'",
                    badText);
        }
    }
}
