package dev.clientele.jobs.table;

import java.io.IOException;

/** A table that can't be used as it is: the message says where, what is wrong and what to do. */
public final class TableException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault.
     *
     * @param message where, what, and what to do about it
     */
    public TableException(String message) {
        super(message);
    }
}
