package dev.clientele.functions.codec;

import java.io.IOException;

/** A row is not what its serializer wrote, or was written by a newer version of it. */
public final class CorruptRowException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault of a row.
     *
     * @param message what is wrong, and where
     */
    public CorruptRowException(String message) {
        super(message);
    }

    /**
     * A fault of a row.
     *
     * @param message what is wrong, and where
     * @param cause what was seen of it
     */
    public CorruptRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
