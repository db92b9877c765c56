package dev.clientele.model.customer;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.Passage;
import java.util.Objects;

/**
 * A customer who was merged, on the way to the customer who lives on: all that is known, as it was
 * right after the merge had its turn.
 *
 * @param carried who was merged, with row and archive; shared with nobody
 * @param into the customer who takes the state in
 * @param event the merge
 * @param origin its record
 */
public record Handover(Customer carried, String into, CustomerEvent event, Origin origin)
        implements Passage {

    /** Refuses a handover of nobody or to nobody. */
    public Handover {
        Objects.requireNonNull(carried, "carried");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(origin, "origin");
    }

    /** The customer as of now, to be forgotten where the customer is. */
    static Handover of(Customer customer, String into, CustomerEvent event, Origin origin) {
        Customer carried =
                new Customer(
                        customer.id(),
                        customer.state(),
                        InMemoryArchive.copyOf(customer.archive()));
        return new Handover(carried, into, event, origin);
    }

    /** On to whom its receiver was merged into meanwhile. */
    Handover onTo(String other) {
        return new Handover(carried, other, event, origin);
    }

    /**
     * Who was merged.
     *
     * @return the customer's id
     */
    public String from() {
        return carried.id();
    }
}
