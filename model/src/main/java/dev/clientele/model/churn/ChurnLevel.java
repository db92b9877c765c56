package dev.clientele.model.churn;

/** How close a customer is to leaving, from lowest to highest. */
public enum ChurnLevel {
    /** No alert. */
    NONE("none"),
    /** Look at this customer. */
    WATCH("watch"),
    /** Act. */
    HIGH("high"),
    /** Act now. */
    CRITICAL("critical");

    private final String code;

    ChurnLevel(String code) {
        this.code = code;
    }

    /**
     * The level as records name it.
     *
     * @return for example {@code watch}
     */
    public String code() {
        return code;
    }

    /**
     * The next lower level.
     *
     * @return {@link #NONE} below watch
     */
    ChurnLevel lower() {
        return switch (this) {
            case NONE, WATCH -> NONE;
            case HIGH -> WATCH;
            case CRITICAL -> HIGH;
        };
    }
}
