package dev.clientele.jobs.whatif.figures;

/** How a customer's tier under the candidate compares with that under the policy. */
public enum Direction {
    /** The same tier. */
    SAME("same"),
    /** A higher one. */
    UP("up"),
    /** A lower one. */
    DOWN("down"),
    /** Another one, and neither policy has both, so neither is higher. */
    OTHER("other");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /**
     * The direction as the report names it.
     *
     * @return for example {@code up}
     */
    public String code() {
        return code;
    }
}
