package dev.clientele.functions.wire;

import dev.clientele.model.event.DeadLetter;

/**
 * What a record of the input turned out to be: exactly one of the two.
 *
 * @param event the event with its record; null if it can't be used
 * @param letter the record that can't be used; null if it can
 */
public record ParsedRecord(Incoming event, DeadLetter letter) {

    /** Refuses both and neither. */
    public ParsedRecord {
        if ((event == null) == (letter == null)) {
            throw new IllegalArgumentException("a record is either an event or a dead letter");
        }
    }

    /**
     * A record that holds an event.
     *
     * @param event the event
     * @return the record
     */
    public static ParsedRecord valid(Incoming event) {
        return new ParsedRecord(event, null);
    }

    /**
     * A record that can't be used.
     *
     * @param letter with the reason
     * @return the record
     */
    public static ParsedRecord rejected(DeadLetter letter) {
        return new ParsedRecord(null, letter);
    }
}
