package dev.clientele.model.event;

/** How far someone is whom a customer recommended us to. */
public enum ReferralStage {
    /** Invited. */
    INVITED("invited"),
    /** Registered. */
    REGISTERED("registered"),
    /** Has ordered. */
    FIRST_ORDER("first-order");

    private final String code;

    ReferralStage(String code) {
        this.code = code;
    }

    /**
     * The stage as events name it.
     *
     * @return for example {@code first-order}
     */
    public String code() {
        return code;
    }
}
