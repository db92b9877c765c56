package dev.clientele.model.churn;

/** Where a customer is between the first contact and the last. */
public enum LifecycleStage {
    /** Has never ordered, or has returned all of it. */
    PROSPECT("prospect"),
    /** Has one purchase day, and is not at risk. */
    NEW("new"),
    /** Comes back, and is not at risk. */
    ACTIVE("active"),
    /** Is at one of the churn levels. */
    AT_RISK("at-risk"),
    /** Counts as gone. */
    LAPSED("lapsed"),
    /** Came back out of a lapse, and is not at risk. */
    WON_BACK("won-back");

    private final String code;

    LifecycleStage(String code) {
        this.code = code;
    }

    /**
     * The stage as profiles name it.
     *
     * @return for example {@code at-risk}
     */
    public String code() {
        return code;
    }

    /**
     * The stage.
     *
     * @param relationship how the customer stands to the programme
     * @param level the churn level
     * @return prospects and lapsed customers are that at any level; the others are at risk with one
     */
    public static LifecycleStage of(Relationship relationship, ChurnLevel level) {
        boolean isAtRisk = level != ChurnLevel.NONE;
        return switch (relationship) {
            case PROSPECT -> PROSPECT;
            case LAPSED -> LAPSED;
            case ONE_TIME -> isAtRisk ? AT_RISK : NEW;
            case REPEAT -> isAtRisk ? AT_RISK : ACTIVE;
            case WON_BACK -> isAtRisk ? AT_RISK : WON_BACK;
        };
    }
}
