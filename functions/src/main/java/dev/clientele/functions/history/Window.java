package dev.clientele.functions.history;

import java.io.Serializable;

/**
 * What is between two cuts of a history.
 *
 * @param from what is before it is known
 * @param to on a later day
 */
public record Window(Cut from, Cut to) implements Serializable {

    /** Refuses cuts that don't ascend. */
    public Window {
        if (from.day() >= to.day()) {
            throw new IllegalArgumentException("cuts must ascend");
        }
    }

    /** How long it is. */
    public int days() {
        return to.day() - from.day();
    }
}
