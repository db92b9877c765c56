package dev.clientele.model.retention;

import java.util.Map;
import java.util.TreeMap;

/** How often each number of days occurred. Whatever the order in which it is told, it is equal. */
public final class DayCounts {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /** None yet. */
    public DayCounts() {}

    /**
     * Counts.
     *
     * @param days the number of days
     * @param times how often it occurred
     */
    public void add(int days, long times) {
        counts.merge(days, times, Long::sum);
    }

    /**
     * Counts all of another.
     *
     * @param other of other customers or days
     */
    public void add(DayCounts other) {
        other.counts.forEach(this::add);
    }

    /**
     * The counts.
     *
     * @return by number of days, ascending; not to be changed
     */
    public Map<Integer, Long> byDays() {
        return counts;
    }

    /**
     * How many were counted.
     *
     * @return at least 0
     */
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The median.
     *
     * @return in days, between two numbers their mean; null if nothing was counted
     */
    public Double median() {
        long size = size();
        return size == 0 ? null : (at((size - 1) / 2) + at(size / 2)) / 2.0;
    }

    private int at(long index) {
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen > index) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("nothing was counted " + index + " times");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
