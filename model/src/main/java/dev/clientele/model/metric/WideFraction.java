package dev.clientele.model.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction of any size, for sums of unlike fractions.
 *
 * @param numerator any
 * @param denominator over 0
 */
public record WideFraction(BigInteger numerator, BigInteger denominator)
        implements MetricValue, Comparable<WideFraction> {

    /** Nothing. */
    public static final WideFraction ZERO = of(0, 1);

    /** One. */
    public static final WideFraction ONE = of(1, 1);

    /** Refuses a denominator that is not over 0. */
    public WideFraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be over 0: " + denominator);
        }
    }

    /**
     * A fraction of longs.
     *
     * @param numerator any
     * @param denominator over 0
     * @return the fraction
     */
    public static WideFraction of(long numerator, long denominator) {
        return new WideFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A decimal.
     *
     * @param value any
     * @return the same number
     */
    public static WideFraction ofDecimal(BigDecimal value) {
        if (value.scale() <= 0) {
            return new WideFraction(value.toBigIntegerExact(), BigInteger.ONE);
        }
        return new WideFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the reduced sum
     */
    public WideFraction plus(WideFraction other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Subtracts.
     *
     * @param other what to subtract
     * @return the reduced difference
     */
    public WideFraction minus(WideFraction other) {
        return plus(new WideFraction(other.numerator.negate(), other.denominator));
    }

    /**
     * Without sign.
     *
     * @return this or its opposite, whichever is not negative
     */
    public WideFraction absolute() {
        return numerator.signum() < 0 ? new WideFraction(numerator.negate(), denominator) : this;
    }

    /**
     * Multiplies.
     *
     * @param other what to multiply with
     * @return the reduced product
     */
    public WideFraction times(WideFraction other) {
        return reduced(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides.
     *
     * @param other what to divide by, over 0
     * @return the reduced quotient
     */
    public WideFraction dividedBy(WideFraction other) {
        return reduced(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    @Override
    public int compareTo(WideFraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public int compareTo(Fraction threshold) {
        return compareTo(threshold.toWide());
    }

    @Override
    public double toDouble() {
        // 34 digits first, so that the rounding to a double is the only one that shows
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public WideFraction toWide() {
        return this;
    }

    private static WideFraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return new WideFraction(numerator.divide(divisor), denominator.divide(divisor));
    }
}
