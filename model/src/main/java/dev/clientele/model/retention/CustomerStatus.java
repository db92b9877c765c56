package dev.clientele.model.retention;

/** What a customer is to the counted base. */
public enum CustomerStatus {
    /** Has no purchase day: never had, returned everything, or was erased. */
    NONE,
    /** Has bought, and is not silent for too long. */
    ACTIVE,
    /** Has been silent for so long that the customer counts as gone. */
    LAPSED
}
