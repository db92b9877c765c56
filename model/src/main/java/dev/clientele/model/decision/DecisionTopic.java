package dev.clientele.model.decision;

/** The topics of decisions; each counts its records of a customer from 1. */
public enum DecisionTopic {
    /** Who came into which tier. */
    TIER_CHANGES("tier-changes"),
    /** What customers may be told about their tier. */
    TIER_NOTICES("tier-notices"),
    /** What customers are worth. */
    CLV_UPDATES("clv-updates"),
    /** Who is about to leave. */
    CHURN_ALERTS("churn-alerts");

    private final String topicName;

    DecisionTopic(String topicName) {
        this.topicName = topicName;
    }

    /**
     * The topic's name.
     *
     * @return for example {@code tier-changes}
     */
    public String topicName() {
        return topicName;
    }
}
