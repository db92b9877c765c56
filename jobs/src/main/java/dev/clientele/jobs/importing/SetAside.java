package dev.clientele.jobs.importing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The rows that did not become part of an event: how many for each reason, and an example. */
public final class SetAside {

    private final Map<Reason, Rows> byReason = new EnumMap<>(Reason.class);

    /** Counts the row that begins on a line of the file. */
    void add(Reason reason, long line) {
        byReason.merge(reason, new Rows(1, line), Rows::plus);
    }

    /** The rows by reason; reasons that never came up are absent. */
    public Map<Reason, Rows> byReason() {
        return Collections.unmodifiableMap(byReason);
    }

    /** How many rows were set aside in all. */
    public long total() {
        return byReason.values().stream().mapToLong(Rows::count).sum();
    }

    /** How many rows were set aside for a reason. */
    public long count(Reason reason) {
        return byReason.getOrDefault(reason, new Rows(0, 0)).count();
    }

    /**
     * Rows with the same reason.
     *
     * @param count how many
     * @param firstLine on which the first of them begins
     */
    public record Rows(long count, long firstLine) {

        private Rows plus(Rows other) {
            return new Rows(count + other.count, Math.min(firstLine, other.firstLine));
        }
    }
}
