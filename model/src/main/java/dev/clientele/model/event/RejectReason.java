package dev.clientele.model.event;

/** Why a record ended in the dead letters. The order is the order in which records are checked. */
public enum RejectReason {
    /** The record is over 64 KiB. */
    TOO_LARGE("too-large"),
    /** The record is not one JSON object in UTF-8. */
    NOT_JSON("not-json"),
    /** A required field is absent or null. */
    MISSING_FIELD("missing-field"),
    /** A field holds what it may not hold. */
    INVALID_FIELD("invalid-field"),
    /** There is no event type of that name. */
    UNKNOWN_TYPE("unknown-type"),
    /** The event is over one hour ahead of the machine's clock. */
    FROM_THE_FUTURE("from-the-future"),
    /** The customer has been erased. */
    ERASED_CUSTOMER("erased-customer"),
    /** The event's day is more than 400 days before the day of the customer's clock. */
    TOO_LATE("too-late"),
    /** The order's currency is not the programme's and has no rate in the policy. */
    UNSUPPORTED_CURRENCY("unsupported-currency"),
    /** The customer already has an order of that id. */
    DUPLICATE_ORDER("duplicate-order"),
    /** No order of that id came within 30 days of the customer's clock. */
    RETURN_WITHOUT_ORDER("return-without-order"),
    /** The return is larger than what is left of the order. */
    RETURN_EXCEEDS_ORDER("return-exceeds-order"),
    /** The record is no event but a control document, and it is not valid. */
    INVALID_CONTROL("invalid-control");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /**
     * The reason as dead letters name it.
     *
     * @return for example {@code missing-field}
     */
    public String code() {
        return code;
    }
}
