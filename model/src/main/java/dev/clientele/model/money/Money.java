package dev.clientele.model.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/** Arithmetic on whole minor units. "Half up" rounds halves away from zero. */
public final class Money {

    /** The largest amount an event may carry, in minor units. */
    public static final long MAX_AMOUNT = 1_000_000_000_000_000L;

    private Money() {}

    /**
     * How many decimals a currency has.
     *
     * @param currency ISO 4217 code
     * @return for example 2 for CNY, 0 for JPY; 0 also for codes without minor unit
     * @throws IllegalArgumentException if there is no such currency
     */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /**
     * Converts units to minor units, exactly.
     *
     * @param units an amount in currency units
     * @param decimals how many decimals the currency has
     * @return minor units
     * @throws ArithmeticException if the amount has more decimals or is out of the range of a long
     */
    public static long toMinor(BigDecimal units, int decimals) {
        return units.movePointRight(decimals).longValueExact();
    }

    /**
     * Converts minor units to units.
     *
     * @param minor minor units
     * @param decimals how many decimals the currency has
     * @return currency units with exactly that many decimals
     */
    public static BigDecimal toUnits(long minor, int decimals) {
        return BigDecimal.valueOf(minor, decimals);
    }

    /**
     * Takes a fraction of an amount, rounded half up once.
     *
     * @param minor minor units
     * @param factor what to multiply with
     * @return minor units
     * @throws ArithmeticException if the result is out of the range of a long
     */
    public static long times(long minor, BigDecimal factor) {
        return roundHalfUp(BigDecimal.valueOf(minor).multiply(factor));
    }

    /**
     * Takes {@code minor x part / whole}, converted to another currency and rounded half up once.
     *
     * @param minor minor units of the first currency
     * @param part numerator
     * @param whole denominator, over 0
     * @param rate minor units of the second currency for one of the first
     * @return minor units of the second currency
     * @throws ArithmeticException if the result is out of the range of a long
     */
    public static long share(long minor, long part, long whole, BigDecimal rate) {
        BigDecimal product =
                new BigDecimal(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(part)))
                        .multiply(rate);
        return product.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long roundHalfUp(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
