package dev.clientele.jobs.generate;

/** The checks that the parameter records have in common. */
final class Require {

    private Require() {}

    /** Throws an IllegalArgumentException with the message unless the condition holds. */
    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Throws an IllegalArgumentException unless the value is a finite number over 0. */
    static void positive(String name, double value) {
        that(Double.isFinite(value) && value > 0, name + " must be positive but is " + value);
    }

    /** Throws an IllegalArgumentException unless the value is a finite number of at least 0. */
    static void notNegative(String name, double value) {
        that(Double.isFinite(value) && value >= 0, name + " must not be negative but is " + value);
    }

    /** Throws an IllegalArgumentException unless the value lies between 0 and 1. */
    static void share(String name, double value) {
        that(value >= 0 && value <= 1, name + " must be between 0 and 1 but is " + value);
    }
}
