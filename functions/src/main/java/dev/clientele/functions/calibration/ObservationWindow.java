package dev.clientele.functions.calibration;

import java.util.List;

/**
 * What customers did in a window of time, beside what was known of them before.
 *
 * @param length of the window, in the unit of the data, over 0
 * @param groups all customers with a purchase day before it
 */
public record ObservationWindow(double length, List<FollowedGroup> groups) {

    /** Copies the groups. */
    public ObservationWindow {
        groups = List.copyOf(groups);
    }
}
