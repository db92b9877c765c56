package dev.clientele.functions.calibration.regression;

/**
 * What is believed of a number before any data.
 *
 * @param direction 1 if more of it can only speak for the outcome, -1 if only against it
 * @param prior the weight it has without data, a unit of the number; not against the direction
 */
public record Column(int direction, double prior) {

    /** Refuses a belief that contradicts itself. */
    public Column {
        if (Math.abs(direction) != 1 || !(prior * direction >= 0)) {
            throw new IllegalArgumentException("a prior must not turn the direction");
        }
    }
}
