package dev.clientele.jobs.importing;

/** Why a row is not part of an event. */
public enum Reason {
    /** Its order's id has the prefix of cancelled orders. */
    CANCELLED("cancelled"),
    /** It names no customer. */
    NO_CUSTOMER("no-customer"),
    /** It names no order although there is a column for it. */
    NO_ORDER("no-order"),
    /** Its unit price is not over 0. */
    NO_PRICE("no-price"),
    /** Its amount or quantity is below 0. */
    NEGATIVE("negative"),
    /** It is part of a return of nothing. */
    NOTHING_RETURNED("nothing-returned"),
    /**
     * Its amount has more decimals than the currency, and those of its order do not add up to
     * fewer.
     */
    TOO_MANY_DECIMALS("too-many-decimals"),
    /** The event or the customer would have an id of more than 128 characters. */
    ID_TOO_LONG("id-too-long");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** The reason as it is printed. */
    public String label() {
        return label;
    }
}
