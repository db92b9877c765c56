package dev.clientele.jobs.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {

    private static final String NO_BREAK_PERCENT = "\u00a0%";
    private static final String MINUS = "\u2212";

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
