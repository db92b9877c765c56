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
}
