package dev.clientele.functions.wire;

import java.util.Objects;

/**
 * What comes with an event that was sent on by the customer it was first for: nothing, or with a
 * merge a part of that customer's state. Immutable; nobody may write to its bytes.
 *
 * @param from who sent it on
 * @param part which part of the state, from 1; 0 if no state comes with the event
 * @param parts how many there are
 * @param state the bytes of the part
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Carried(String from, int part, int parts, byte[] state) {

    private static final byte[] NOTHING = {};

    /** Refuses what nobody sent, and parts that can't be. */
    public Carried {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(state, "state");
        if (part < 0 || part > parts) {
            throw new IllegalArgumentException("there is no part " + part + " of " + parts);
        }
    }

    /**
     * Of an event alone.
     *
     * @param from who sent it on
     * @return without state
     */
    public static Carried nothing(String from) {
        return new Carried(from, 0, 0, NOTHING);
    }

    /**
     * Whether state comes with the event, which is a merge then.
     *
     * @return true for a part of a handover
     */
    public boolean isState() {
        return part > 0;
    }

    /**
     * Whether all of the state has come with this part.
     *
     * @return true for the last part
     */
    public boolean isLast() {
        return part == parts;
    }
}
