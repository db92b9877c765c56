package dev.clientele.jobs.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {

    private static final String NO_BREAK_PERCENT = "\u00a0%";
    private static final String MINUS = "\u2212";
    private static final String UNKNOWN = "not known";
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;
    private static final int SIGNIFICANT = 4;

    private Numbers() {}

    /**
     * A whole number.
     *
     * @param number any
     * @return for example {@code 4,338}
     */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * An amount of money, or another number.
     *
     * @param number any
     * @return with its own decimals, for example {@code 1,204.50}
     */
    public static String amount(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /**
     * A share in percent.
     *
     * @param share 0 to 1
     * @return with one decimal, rounded half up, for example {@code 4.9 %}
     */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /**
     * A share in percent.
     *
     * @param share 0 to 1, or NaN
     * @return with one decimal, for example {@code 4.9 %}; {@value #UNKNOWN} of NaN
     */
    public static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : percent(BigDecimal.valueOf(share));
    }

    /**
     * A number with a fixed number of decimals.
     *
     * @param number finite or NaN
     * @param decimals how many
     * @return for example {@code -9,582.43}; {@value #UNKNOWN} of NaN
     */
    public static String decimal(double number, int decimals) {
        if (Double.isNaN(number)) {
            return UNKNOWN;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + amount(rounded.abs());
    }

    /**
     * A number of any size with four digits that count, and all before the point.
     *
     * @param number finite or NaN
     * @return for example {@code 0.2426}, {@code 11,463} or {@code 7.000e-7}; {@value #UNKNOWN} of
     *     NaN
     */
    public static String significant(double number) {
        if (Double.isNaN(number)) {
            return UNKNOWN;
        }
        double size = Math.abs(number);
        if (size != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) {
            return String.format(Locale.ROOT, "%.3e", number)
                    .replaceFirst("e([+-])0*(\\d)", "e$1$2")
                    .replace("e+", "e");
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(SIGNIFICANT));
        return decimal(number, Math.max(0, rounded.scale()));
    }

    /**
     * A difference of shares in points of percent.
     *
     * @param difference -1 to 1
     * @return with its sign and one decimal, for example {@code +4.0}
     */
    public static String points(BigDecimal difference) {
        BigDecimal points = difference.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return signed(points);
    }

    /**
     * A difference.
     *
     * @param difference any
     * @return with its sign, for example {@code +1,204.50}
     */
    public static String signed(BigDecimal difference) {
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? MINUS : "";
        return sign + amount(difference.abs());
    }

    /**
     * Text in which no line ends before a percent sign.
     *
     * @param text any
     * @return the same with no-break spaces
     */
    public static String unbroken(String text) {
        return text.replace(" %", NO_BREAK_PERCENT);
    }

    /**
     * A place on a chart.
     *
     * @param value finite
     * @return with at most two decimals
     */
    public static String coordinate(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
