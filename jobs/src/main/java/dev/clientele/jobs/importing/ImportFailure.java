package dev.clientele.jobs.importing;

/** The table cannot be imported; the message names the file, the place, and what to do. */
public final class ImportFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that the message explains in full. */
    public ImportFailure(String message) {
        super(message);
    }

    /** A failure that the message explains in full, and what caused it. */
    public ImportFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
