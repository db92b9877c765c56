package dev.clientele.model.churn;

/** What happened to a customer's churn risk. */
public enum AlertKind {
    /** From no level to one. */
    RAISED("raised"),
    /** To a higher level. */
    ESCALATED("escalated"),
    /** To a lower level. */
    EASED("eased"),
    /** To no level. */
    CLEARED("cleared"),
    /** Ordered within the horizon of a raised alert. */
    RECOVERED("recovered"),
    /** Did not order within the horizon of a raised alert. */
    LOST("lost");

    private final String code;

    AlertKind(String code) {
        this.code = code;
    }

    /**
     * The kind as records name it.
     *
     * @return for example {@code raised}
     */
    public String code() {
        return code;
    }

    /**
     * Whether the risk rose.
     *
     * @return true for {@link #RAISED} and {@link #ESCALATED}
     */
    public boolean isRise() {
        return this == RAISED || this == ESCALATED;
    }
}
