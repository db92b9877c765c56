package dev.clientele.functions.programme;

import dev.clientele.model.tier.DowngradeRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a tier is lost. What is left out is as in {@link DowngradeRule#DEFAULT}. */
final class DowngradeReader {

    /** A hundred years, so that adding days never overflows. */
    private static final int MOST_DAYS = 36_500;

    private static final List<String> FIELDS =
            List.of("mode", "graceDays", "minHoldDays", "keepRatio", "warnDays");

    private static final Map<String, DowngradeRule.Mode> MODES = new LinkedHashMap<>();

    static {
        for (DowngradeRule.Mode mode : DowngradeRule.Mode.values()) {
            MODES.put(mode.key(), mode);
        }
    }

    private DowngradeReader() {}

    /**
     * Reads the rule.
     *
     * @param value where it stands, or could
     * @return the rule; of no use if something is wrong with it
     */
    static DowngradeRule read(JsonValue value) {
        DowngradeRule without = DowngradeRule.DEFAULT;
        if (!value.isObject()) {
            return without;
        }
        value.knowOnly(FIELDS);
        return new DowngradeRule(
                value.optional("mode").oneOf("a mode", MODES).orElse(without.mode()),
                days(value.optional("graceDays")).orElse(without.graceDays()),
                days(value.optional("minHoldDays")).orElse(without.minHoldDays()),
                ratio(value.optional("keepRatio")).orElse(without.keepRatio()),
                warnDays(value.optional("warnDays")));
    }

    private static Optional<Integer> days(JsonValue value) {
        return JsonNumber.whole(value, 0, MOST_DAYS);
    }

    private static Optional<BigDecimal> ratio(JsonValue value) {
        return JsonNumber.decimal(
                value,
                "a number over 0 and at most 1",
                number -> number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0);
    }

    private static List<Integer> warnDays(JsonValue value) {
        List<Integer> descending = new ArrayList<>();
        for (JsonValue element : value.elements()) {
            element.faultIfAbsent();
            Optional<Integer> days = JsonNumber.whole(element, 1, MOST_DAYS);
            if (days.isPresent() && descending.contains(days.get())) {
                element.fault("must be listed once, is " + days.get() + " again");
            }
            days.ifPresent(descending::add);
        }
        descending.sort(Comparator.reverseOrder());
        return descending;
    }
}
