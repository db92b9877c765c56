package dev.clientele.model.event;

/** What money is spent on a customer for. */
public enum CostKind {
    /** Winning the customer. */
    ACQUISITION("acquisition"),
    /** Serving the customer. */
    SERVICE("service"),
    /** Advertising and offers. */
    MARKETING("marketing"),
    /** Points, gifts and benefits of the programme. */
    REWARD("reward"),
    /** Asking the customer. */
    SURVEY("survey"),
    /** People. */
    STAFF("staff");

    private final String code;

    CostKind(String code) {
        this.code = code;
    }

    /**
     * The kind as events and records name it.
     *
     * @return for example {@code acquisition}
     */
    public String code() {
        return code;
    }
}
