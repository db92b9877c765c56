package dev.clientele.model.customer;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What is remembered of merges: whom the customer has taken in, or into whom the customer went. */
public final class MergeMemory {

    private final Set<String> takenIn = new TreeSet<>();
    private MergeMark mark;

    /**
     * Where the customer went.
     *
     * @return null for a customer who is still there
     */
    public MergeMark mark() {
        return mark;
    }

    /**
     * Sets where the customer went: then nothing else is known.
     *
     * @param value into whom, and why
     */
    public void mark(MergeMark value) {
        mark = value;
    }

    /**
     * The customers who were merged into this one, also those whom these had taken in.
     *
     * @return their ids, sorted
     */
    public Set<String> takenIn() {
        return Collections.unmodifiableSet(takenIn);
    }

    /**
     * Remembers customers who were merged into this one.
     *
     * @param ids their ids
     */
    public void takeIn(Collection<String> ids) {
        takenIn.addAll(ids);
    }
}
