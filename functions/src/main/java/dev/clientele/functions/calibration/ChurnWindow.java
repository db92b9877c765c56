package dev.clientele.functions.calibration;

import java.util.List;

/**
 * A window of time, and the customers as they were before it.
 *
 * @param days how long it is, over 0
 * @param groups the customers with a purchase day before it
 */
public record ChurnWindow(int days, List<ChurnGroup> groups) {

    /** Copies the groups. */
    public ChurnWindow {
        groups = List.copyOf(groups);
    }

    /** How many customers there are. */
    public long customers() {
        return groups.stream().mapToLong(ChurnGroup::customers).sum();
    }

    /** How many of them had no order in the window. */
    public long withoutOrder() {
        return groups.stream()
                .filter(ChurnGroup::hasNoOrder)
                .mapToLong(ChurnGroup::customers)
                .sum();
    }
}
