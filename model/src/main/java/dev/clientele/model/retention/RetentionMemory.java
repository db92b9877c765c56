package dev.clientele.model.retention;

import java.util.Objects;

/**
 * What is remembered of a customer for the figures of the whole base.
 *
 * @param counted where the customer is counted
 * @param look the look that has begun; null if none has
 */
public record RetentionMemory(BaseStanding counted, PendingLook look) {

    /** Of a new customer. */
    public static final RetentionMemory NONE = new RetentionMemory(BaseStanding.NONE, null);

    /** Refuses to be counted nowhere. */
    public RetentionMemory {
        Objects.requireNonNull(counted, "counted");
    }

    /**
     * The same, counted elsewhere.
     *
     * @param standing where
     * @return the memory
     */
    public RetentionMemory countedAs(BaseStanding standing) {
        return new RetentionMemory(standing, look);
    }

    /**
     * The same with another look.
     *
     * @param other the look that has begun; null if none has
     * @return the memory
     */
    public RetentionMemory looking(PendingLook other) {
        return new RetentionMemory(counted, other);
    }
}
