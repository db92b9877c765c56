package dev.clientele.functions.calibration;

import java.util.List;

/**
 * How a customer base grew and bought, week by week from its first purchase day.
 *
 * @param weeks all weeks in their order
 */
public record Timeline(List<Week> weeks) {

    /** Copies the weeks. */
    public Timeline {
        weeks = List.copyOf(weeks);
    }

    /**
     * Seven days.
     *
     * @param newCustomers customers whose first purchase day it held
     * @param repeats purchase days of customers after their first one
     */
    public record Week(long newCustomers, long repeats) {}
}
