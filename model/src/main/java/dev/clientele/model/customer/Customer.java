package dev.clientele.model.customer;

import java.util.Objects;

/** One customer in the hands of the engine: the id, the row and the archive. */
public final class Customer {

    private final String id;
    private final CustomerArchive archive;
    private CustomerState state;

    /**
     * A customer.
     *
     * @param id the customer's id
     * @param state the row
     * @param archive orders and older event ids
     */
    public Customer(String id, CustomerState state, CustomerArchive archive) {
        this.id = Objects.requireNonNull(id, "id");
        this.state = Objects.requireNonNull(state, "state");
        this.archive = Objects.requireNonNull(archive, "archive");
    }

    /**
     * The customer's id.
     *
     * @return 1 to 128 characters
     */
    public String id() {
        return id;
    }

    /**
     * The row, another one after an erasure or a merge.
     *
     * @return the row
     */
    public CustomerState state() {
        return state;
    }

    /**
     * Orders and older event ids.
     *
     * @return the archive
     */
    public CustomerArchive archive() {
        return archive;
    }

    /** Becomes a mark that leads to whom the customer was merged into. */
    void goInto(MergeMark mark) {
        state = mark.alone();
        archive.clear();
    }

    /** Takes back what went away with a mark. */
    void comeBack(Customer carried) {
        state = carried.state;
        carried.archive.orders().forEach(archive::putOrder);
        carried.archive.events().forEach(archive::remember);
    }

    void erase() {
        state = CustomerState.erased();
        archive.clear();
    }
}
