package dev.clientele.jobs.calibrate;

import dev.clientele.functions.reduction.SpanFunction;
import dev.clientele.functions.reduction.Tallies;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a history spans, as the first pass over it found out.
 *
 * @param read records, blank lines apart
 * @param firstOrder epoch milliseconds; null without order
 * @param lastEvent epoch milliseconds; null without event
 * @param currencies orders by the ISO 4217 code that they name
 */
record HistorySpan(long read, Long firstOrder, Long lastEvent, Map<String, Long> currencies) {

    /** Reads the accumulators of {@link SpanFunction}. */
    static HistorySpan of(Map<String, Object> accumulators) {
        long first = (Long) accumulators.getOrDefault(SpanFunction.FIRST_ORDER, Long.MAX_VALUE);
        long last = (Long) accumulators.getOrDefault(SpanFunction.LAST_EVENT, Long.MIN_VALUE);
        Map<String, Long> currencies = new TreeMap<>();
        accumulators.forEach(
                (name, count) -> {
                    if (name.startsWith(SpanFunction.CURRENCY)) {
                        currencies.put(
                                name.substring(SpanFunction.CURRENCY.length()), (Long) count);
                    }
                });
        return new HistorySpan(
                (Long) accumulators.getOrDefault(Tallies.READ, 0L),
                first == Long.MAX_VALUE ? null : Long.valueOf(first),
                last == Long.MIN_VALUE ? null : Long.valueOf(last),
                currencies);
    }
}
