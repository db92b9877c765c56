package dev.clientele.model.clv;

/** The domains that all models share, checked in one place so that they refuse in one voice. */
final class Requirements {

    private Requirements() {}

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and over 0: " + value);
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0: " + value);
        }
        return value;
    }

    static double chance(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1: " + value);
        }
        return value;
    }

    /** Refuses a history that no customer can have. */
    static void history(double x, double recency, double age) {
        notNegative("x", x);
        notNegative("recency", recency);
        notNegative("age", age);
        if (x != Math.rint(x)) {
            throw new IllegalArgumentException("x must be a whole number: " + x);
        }
        if (recency > age) {
            throw new IllegalArgumentException("recency " + recency + " is over age " + age);
        }
        if (x == 0 && recency > 0) {
            throw new IllegalArgumentException("recency must be 0 without repeats: " + recency);
        }
    }
}
