package dev.clientele.model.customer;

import dev.clientele.model.event.CostKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was spent on a customer so far, by kind, for the whole relationship. */
public final class CostTotals {

    private final Map<CostKind, Long> totals = new EnumMap<>(CostKind.class);

    /**
     * Adds to the total of a kind.
     *
     * @param kind what for
     * @param minor in minor units of the programme's currency, at least 0
     */
    public void add(CostKind kind, long minor) {
        totals.merge(kind, minor, Long::sum);
    }

    /**
     * The totals of the kinds that occurred.
     *
     * @return in minor units, in the order of the kinds
     */
    public Map<CostKind, Long> byKind() {
        return Collections.unmodifiableMap(totals);
    }

    /**
     * All kinds together.
     *
     * @return in minor units, 0 if nothing was spent
     */
    public long sum() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
