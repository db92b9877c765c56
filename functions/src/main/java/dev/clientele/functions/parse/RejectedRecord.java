package dev.clientele.functions.parse;

import dev.clientele.model.event.RejectReason;

/**
 * Ends the parsing of a record at its first fault. Bad records are everyday events, so it carries
 * no stack trace.
 */
final class RejectedRecord extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    /**
     * A fault.
     *
     * @param reason why the record can't be used
     * @param detail the same for a person, without values of the record
     */
    RejectedRecord(RejectReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /**
     * Why the record can't be used.
     *
     * @return never null
     */
    RejectReason reason() {
        return reason;
    }
}
