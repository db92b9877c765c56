package dev.clientele.model.retention;

/** A part of a whole. */
final class Share {

    private Share() {}

    /** Null if the whole is nothing. */
    static Double of(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
