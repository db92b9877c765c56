package dev.clientele.functions.parse;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.RejectReason;

/**
 * What a record turned out to be: a valid event, or the reason for which it is none.
 *
 * @param event the event; null if the record was rejected
 * @param reason why the record was rejected; null if it was accepted
 * @param detail the reason for a person, naming field and rule but no value; null if accepted
 */
public record ParseResult(CustomerEvent event, RejectReason reason, String detail) {

    /**
     * The result for a valid record.
     *
     * @param event the event it holds
     * @return an accepted result
     */
    public static ParseResult accepted(CustomerEvent event) {
        return new ParseResult(event, null, null);
    }

    /**
     * The result for a record that can't be used.
     *
     * @param reason why
     * @param detail the same for a person, without personal data
     * @return a rejected result
     */
    public static ParseResult rejected(RejectReason reason, String detail) {
        return new ParseResult(null, reason, detail);
    }

    /**
     * Whether there is an event.
     *
     * @return false if there is a reason instead
     */
    public boolean isAccepted() {
        return event != null;
    }
}
