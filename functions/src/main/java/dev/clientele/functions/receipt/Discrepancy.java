package dev.clientele.functions.receipt;

/**
 * Something in a record that does not follow from the rest of it.
 *
 * @param path where, as {@code $.receipt.keep.distance.spare}
 * @param message what, as {@code expected 98.50, found 98.51}
 */
public record Discrepancy(String path, String message) {

    static Discrepancy between(String path, Object expected, Object found) {
        return new Discrepancy(path, "expected " + expected + ", found " + found);
    }

    /** Path and message, as one line. */
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
