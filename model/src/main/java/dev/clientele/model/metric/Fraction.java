package dev.clientele.model.metric;

import java.math.BigDecimal;

/**
 * An exact fraction of two longs, not reduced.
 *
 * @param numerator any
 * @param denominator over 0
 */
public record Fraction(long numerator, long denominator) implements MetricValue {

    private static final int MAX_SCALE = 18;

    /** Counts are small, and made at each look. */
    private static final Fraction[] SMALL_NUMBERS = smallNumbers();

    /** Refuses a denominator that is not over 0. */
    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be over 0: " + denominator);
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return value / 1
     */
    public static Fraction of(long value) {
        return value >= 0 && value < SMALL_NUMBERS.length
                ? SMALL_NUMBERS[(int) value]
                : new Fraction(value, 1);
    }

    private static Fraction[] smallNumbers() {
        Fraction[] numbers = new Fraction[256];
        for (int value = 0; value < numbers.length; value++) {
            numbers[value] = new Fraction(value, 1);
        }
        return numbers;
    }

    /**
     * A decimal.
     *
     * @param value at most 18 digits, of which at most 18 behind the point
     * @return the same number
     * @throws ArithmeticException if it has more digits
     */
    public static Fraction ofDecimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE || stripped.precision() - stripped.scale() > MAX_SCALE) {
            throw new ArithmeticException("a number of more than 18 digits");
        }
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return new Fraction(plain.unscaledValue().longValueExact(), powerOfTen(plain.scale()));
    }

    /**
     * Ten to a power.
     *
     * @param exponent 0 to 18
     * @return 1, 10, 100, ...
     */
    public static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    /**
     * Multiplies a decimal fraction.
     *
     * @param factor what to multiply with
     * @return the product
     * @throws ArithmeticException if it has more than 18 digits, or this is not a decimal
     */
    public Fraction times(BigDecimal factor) {
        return ofDecimal(toDecimal().multiply(factor));
    }

    /**
     * The same number as a decimal.
     *
     * @return exact
     * @throws ArithmeticException if this is not a decimal, as 1/3 is not
     */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator));
    }

    @Override
    public int compareTo(Fraction threshold) {
        long left = numerator;
        long right = threshold.numerator;
        if (denominator == threshold.denominator) {
            return Long.compare(left, right);
        }
        // 128-bit cross products, so that nothing overflows and nothing is allocated
        long leftHigh = Math.multiplyHigh(left, threshold.denominator);
        long rightHigh = Math.multiplyHigh(right, denominator);
        if (leftHigh != rightHigh) {
            return Long.compare(leftHigh, rightHigh);
        }
        return Long.compareUnsigned(left * threshold.denominator, right * denominator);
    }

    @Override
    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public WideFraction toWide() {
        return WideFraction.of(numerator, denominator);
    }
}
