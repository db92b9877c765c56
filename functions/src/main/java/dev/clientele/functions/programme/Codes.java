package dev.clientele.functions.programme;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads texts that a standard defines: currencies, time zones and instants. */
final class Codes {

    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?"
                            + "([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Codes() {}

    /** An ISO 4217 code. */
    static Optional<String> currency(JsonValue value) {
        Optional<String> code = value.text();
        return code.isEmpty() || CURRENCIES.contains(code.get())
                ? code
                : value.mustBe("an ISO 4217 currency such as EUR");
    }

    /** Notes a fault if a rate is not that of a foreign currency. */
    static void requireForeign(String code, JsonValue rate, String programme) {
        if (!CURRENCIES.contains(code)) {
            rate.fault("must stand under an ISO 4217 currency such as EUR, stands under " + code);
        }
        if (code.equals(programme)) {
            rate.fault("must be left out, " + code + " is the programme's own currency");
        }
    }

    /** A time zone, of the tz database or an offset. */
    static Optional<ZoneId> timeZone(JsonValue value) {
        return parsed(value, ZoneId::of, "a time zone such as Asia/Shanghai");
    }

    /** An instant, in epoch milliseconds; what is finer is cut off. */
    static Optional<Long> instant(JsonValue value) {
        return parsed(
                value, Codes::epochMilli, "an RFC 3339 instant such as 2026-01-01T00:00:00+08:00");
    }

    private static long epochMilli(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new DateTimeException("not RFC 3339");
        }
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    private static <T> Optional<T> parsed(
            JsonValue value, Function<String, T> parser, String what) {
        Optional<String> text = value.text();
        try {
            return text.map(parser);
        } catch (DateTimeException e) {
            return value.mustBe(what);
        }
    }
}
