package dev.clientele.functions.receipt;

/** A record that lacks what its decision could be worked out from. */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;

    UnreadableRecordException(String path, String message) {
        super(message);
        this.path = path;
    }

    Discrepancy discrepancy() {
        return new Discrepancy(path, getMessage());
    }
}
