package dev.clientele.model.event;

/** Where a complaint stands. */
public enum ComplaintStatus {
    /** Made by the customer. */
    OPENED("opened"),
    /** Answered, not solved. */
    RESPONDED("responded"),
    /** Solved. */
    RESOLVED("resolved"),
    /** Solved once, open again. */
    REOPENED("reopened");

    private final String code;

    ComplaintStatus(String code) {
        this.code = code;
    }

    /**
     * The status as events name it.
     *
     * @return for example {@code opened}
     */
    public String code() {
        return code;
    }

    /**
     * Whether a complaint of this latest status still is open.
     *
     * @return false only when resolved
     */
    public boolean isOpen() {
        return this != RESOLVED;
    }
}
