package dev.clientele.jobs.generate;

import java.util.Optional;

/** Something that happens in a customer's life at a planned time. */
@FunctionalInterface
interface Moment {

    /**
     * Lets it happen: at most one event comes of it, and more moments may be planned.
     *
     * @param time the planned time in epoch milliseconds
     * @param customer whose moment it is
     */
    Optional<GeneratedEvent> happen(long time, Customer customer);
}
