package dev.clientele.jobs;

/**
 * The operators of the job: uids, by which a savepoint finds an operator's state, and names, which
 * the web page shows. A uid never changes.
 */
public enum Operators {
    /** Reads and parses customer events. */
    CUSTOMER_EVENTS("customer-events", "customer events"),
    /** Lets time go on while nothing comes. */
    SILENCE("silence", "time in silence"),
    /** Reads customers who were merged, on their way to those who live on. */
    HANDOVERS("customer-handovers", "customer handovers"),
    /** Sets aside what among these can't be read. */
    HANDOVER_REJECTS("handover-rejects", "set aside no handovers"),
    /** Sets aside what can't be used. */
    REJECTS("rejects", "set rejects aside"),
    /** Reads the topic of policies. */
    CONTROL("control", "control documents"),
    /** Accepts versions of the policy. */
    POLICIES("policies", "accept policies"),
    /** The engine, keyed by customer. */
    CUSTOMERS("customers", "customers"),
    /** Who referred each customer, keyed by referee. */
    REFEREES("referees", "referees"),
    /** What referees are worth, keyed by referrer. */
    REFERRERS("referrers", "referrers"),
    /** Adds up what models expected and what came. */
    DRIFT("drift", "drift of models"),
    /** Counts how alerts ended and how the customer base moved. */
    RETENTION("retention", "retention"),
    /** Sends decisions and profiles. */
    DECISIONS("decisions", "decisions and profiles"),
    /** Sends what referees are worth. */
    REFERRAL_VALUES("referral-values", "referral values"),
    /** Sends figures of the programme. */
    FIGURES("figures", "figures"),
    /** Sends figures of the customer base. */
    BASE_FIGURES("base-figures", "base figures"),
    /** Sends dead letters. */
    DEAD_LETTERS("dead-letters", "dead letters");

    private final String uid;
    private final String label;

    Operators(String uid, String label) {
        this.uid = uid;
        this.label = label;
    }

    /**
     * By what a savepoint finds the operator's state.
     *
     * @return never changes
     */
    public String uid() {
        return uid;
    }

    /**
     * What the web page shows.
     *
     * @return for people
     */
    public String label() {
        return label;
    }
}
