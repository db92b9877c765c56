package dev.clientele.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.metric.Window;
import dev.clientele.model.tier.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** How metrics, numbers, days and causes are said. */
final class Words {

    private static final int MOST_DECIMALS = 4;

    private Words() {}

    /** Which record this is: its id and when it was decided. */
    static String headline(JsonNode record) {
        return record.path("decisionId").asText("a record without decisionId")
                + ", "
                + record.path("decidedAt").asText("without time").replace('T', ' ').replace("Z", "")
                + " UTC, policy "
                + record.path("policy").asText("unknown");
    }

    /** For example {@code average order value within 90 days}. */
    static String metric(MetricReference reference) {
        String name =
                switch (reference.metric()) {
                    case NPS, CSAT, CLV -> reference.metric().key().toUpperCase(Locale.ROOT);
                    default ->
                            reference
                                    .metric()
                                    .key()
                                    .replaceAll("([A-Z])", " $1")
                                    .toLowerCase(Locale.ROOT);
                };
        return name + window(reference.window());
    }

    private static String window(Window window) {
        return switch (window.kind()) {
            case NONE -> "";
            case ROLLING -> " within " + window.days() + " days";
            case CALENDAR_YEAR -> " in the calendar year";
            case PREVIOUS_CALENDAR_YEAR -> " in the calendar year before";
            case MEMBERSHIP_YEAR -> " in the membership year";
            case PREVIOUS_MEMBERSHIP_YEAR -> " in the membership year before";
        };
    }

    static String operator(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "at least";
            case MORE_THAN -> "more than";
            case AT_MOST -> "at most";
            case LESS_THAN -> "less than";
            case EQUALS -> "exactly";
        };
    }

    static String value(MetricValue value, int decimals) {
        return value == null ? "not known" : number(value.toWide(), decimals);
    }

    /** With at least so many decimals; one of more than four is rounded, and says so. */
    static String number(WideFraction number, int decimals) {
        BigDecimal numerator = new BigDecimal(number.numerator());
        BigDecimal denominator = new BigDecimal(number.denominator());
        BigDecimal rounded = numerator.divide(denominator, MOST_DECIMALS, RoundingMode.HALF_EVEN);
        boolean exact = WideFraction.ofDecimal(rounded).compareTo(number) == 0;
        BigDecimal stripped = rounded.stripTrailingZeros();
        int shown = Math.max(stripped.scale(), decimals);
        return (exact ? "" : "about ") + String.format(Locale.ROOT, "%,." + shown + "f", rounded);
    }

    static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    /** For example {@code 1 day} or {@code 30 days}. */
    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
