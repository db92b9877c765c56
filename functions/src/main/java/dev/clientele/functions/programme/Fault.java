package dev.clientele.functions.programme;

import java.io.Serializable;

/**
 * One thing that is wrong with a document.
 *
 * @param path where, for example {@code $[1].tiers[2].enter.all[0].days}
 * @param message what, for example {@code must be 1 to 400, is 500}
 */
public record Fault(String path, String message) implements Serializable {

    /** Path and message, as one line. */
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
