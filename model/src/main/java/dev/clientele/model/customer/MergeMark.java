package dev.clientele.model.customer;

import java.util.Objects;

/**
 * All that is left of a customer who was merged into another.
 *
 * @param into the customer who lives on
 * @param eventId the event that said so: tells one handover of a customer from another
 */
public record MergeMark(String into, String eventId) {

    /** Refuses a mark that leads nowhere. */
    public MergeMark {
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(eventId, "eventId");
    }

    /**
     * The state of a customer who was merged.
     *
     * @return a state that knows nothing but this mark
     */
    public CustomerState alone() {
        CustomerState state = new CustomerState();
        state.merges().mark(this);
        return state;
    }
}
