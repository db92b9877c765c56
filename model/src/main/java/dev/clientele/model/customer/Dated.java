package dev.clientele.model.customer;

/**
 * A value with the time of the event that carried it.
 *
 * @param value what it is
 * @param time epoch milliseconds
 * @param <T> its type
 */
public record Dated<T>(T value, long time) {

    /** The later one; of equal times the one that arrived later. */
    static <T> Dated<T> latest(Dated<T> known, Dated<T> arrived) {
        return known == null || arrived.time >= known.time ? arrived : known;
    }
}
