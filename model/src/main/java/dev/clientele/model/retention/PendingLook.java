package dev.clientele.model.retention;

import java.util.Objects;

/**
 * A look at a customer of the panel that has begun: whether an order comes within the horizon is
 * still to be seen.
 *
 * @param firstDay the day on which it began, as epoch day
 * @param lastDay the last day on which an order counts, as epoch day
 * @param start what was seen then
 */
public record PendingLook(int firstDay, int lastDay, RetentionSignal.LookStart start) {

    /** Refuses to have seen nothing. */
    public PendingLook {
        Objects.requireNonNull(start, "start");
    }
}
