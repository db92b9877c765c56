package dev.clientele.functions.json;

import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of the topics. */
public final class TopicNames {

    /** What comes in. */
    public static final String CUSTOMER_EVENTS = "customer-events";

    /** Policies and models that come while the job runs; compacted. */
    public static final String CONTROL = "control";

    /** Customers who were merged, on the way to those who live on; the job's own, in and out. */
    public static final String CUSTOMER_HANDOVERS = "customer-handovers";

    /** Each customer now; compacted. */
    public static final String CUSTOMER_PROFILES = "customer-profiles";

    /** What each customer's referees are worth; compacted. */
    public static final String REFERRAL_VALUES = "referral-values";

    /** Figures of the whole programme. */
    public static final String PROGRAM_KPIS = "program-kpis";

    /** What was deleted of each customer who was erased. */
    public static final String ERASURE_RECEIPTS = "erasure-receipts";

    /** All that is known of customers of whom somebody asked for it. */
    public static final String CUSTOMER_EXPORTS = "customer-exports";

    /** Records that can't be used. */
    public static final String DEAD_LETTERS = "dead-letters";

    private TopicNames() {}

    /**
     * Every topic that is written to.
     *
     * @return the topics of decisions, then the others
     */
    public static List<String> outputs() {
        List<String> names = new ArrayList<>();
        Arrays.stream(DecisionTopic.values()).map(DecisionTopic::topicName).forEach(names::add);
        names.add(CUSTOMER_PROFILES);
        names.add(REFERRAL_VALUES);
        names.add(PROGRAM_KPIS);
        names.add(ERASURE_RECEIPTS);
        names.add(CUSTOMER_EXPORTS);
        names.add(DEAD_LETTERS);
        return names;
    }

    /**
     * The topics written to of which the last record of each customer is kept for good, until a
     * record without value deletes it.
     *
     * @return those with the customer's id as key
     */
    public static List<String> compacted() {
        return List.of(CUSTOMER_PROFILES, REFERRAL_VALUES);
    }
}
