package dev.clientele.functions.programme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Reads the numbers of a document, exactly and within their domains. */
final class JsonNumber {

    /** So many digits fit a fraction of longs, whatever the place of the point. */
    private static final int MOST_DIGITS = 18;

    /** More than a number of a document can have digits; stripping zeros could overflow it. */
    private static final int LARGEST_SCALE = 10_000;

    private JsonNumber() {}

    /**
     * A decimal.
     *
     * @param value where it stands
     * @param domain what it must be, for the fault
     * @param accepts whether a number is that
     * @return the number, of at most 18 digits in all
     */
    static Optional<BigDecimal> decimal(
            JsonValue value, String domain, Predicate<BigDecimal> accepts) {
        if (value.isAbsent()) {
            return Optional.empty();
        }
        if (!value.node().isNumber()) {
            return value.mustBe(domain);
        }
        BigDecimal number = value.node().decimalValue();
        if (digits(number) > MOST_DIGITS) {
            return value.mustBe("a number of at most " + MOST_DIGITS + " digits");
        }
        return accepts.test(number) ? Optional.of(number) : value.mustBe(domain);
    }

    /**
     * A decimal between two bounds.
     *
     * @param value where it stands
     * @param low the least
     * @param high the most
     * @return the number, of at most 18 digits in all
     */
    static Optional<BigDecimal> between(JsonValue value, int low, int high) {
        return decimal(
                value, "a number, " + low + " to " + high, number -> isWithin(number, low, high));
    }

    /**
     * A whole number between two bounds.
     *
     * @param value where it stands
     * @param low the least
     * @param high the most
     * @return the number
     */
    static Optional<Integer> whole(JsonValue value, int low, int high) {
        if (value.isAbsent()) {
            return Optional.empty();
        }
        if (!value.node().isNumber()) {
            return value.mustBe("a whole number");
        }
        BigDecimal number = value.node().decimalValue();
        if (!isWithin(number, low, high)) {
            return value.mustBe(low + " to " + high);
        }
        return decimals(number) == 0
                ? Optional.of(number.intValue())
                : value.mustBe("a whole number");
    }

    /**
     * A parameter of a model, which is no exact number anyway.
     *
     * @param value where it stands
     * @param domain what it must be, for the fault
     * @param accepts whether a number is that; it must refuse infinity
     * @return the double next to what is written
     */
    static Optional<Double> parameter(JsonValue value, String domain, DoublePredicate accepts) {
        if (value.isAbsent()) {
            return Optional.empty();
        }
        if (!value.node().isNumber()) {
            return value.mustBe(domain);
        }
        double number = value.node().decimalValue().doubleValue();
        return accepts.test(number) ? Optional.of(number) : value.mustBe(domain);
    }

    /**
     * The digits behind the point, those apart that say nothing.
     *
     * @param number any number
     * @return 2 for 12.500
     */
    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static long digits(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            return Long.MAX_VALUE;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long beforePoint = (long) stripped.precision() - stripped.scale();
        return Math.max(0, beforePoint) + decimals(number);
    }

    private static boolean isWithin(BigDecimal number, int low, int high) {
        return number.compareTo(BigDecimal.valueOf(low)) >= 0
                && number.compareTo(BigDecimal.valueOf(high)) <= 0;
    }
}
