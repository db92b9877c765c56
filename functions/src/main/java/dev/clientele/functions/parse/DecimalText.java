package dev.clientele.functions.parse;

import java.math.BigDecimal;

/**
 * Exact numbers from their digits, by value: {@code 12.500} is 12.5 and {@code 1e2} is 100.
 * Bounded, so that no exponent can make later arithmetic slow or large.
 */
final class DecimalText {

    private static final int MAX_CHARACTERS = 200;
    private static final int MAX_DIGITS = 100;
    private static final int DIGITS_OF_A_LONG = 18;

    private DecimalText() {}

    /**
     * Reads a number.
     *
     * @param text a number in JSON's grammar, leading zeros also allowed
     * @return the number with as many decimals as its value has and never a negative scale; null if
     *     the text is too long or the number has too many digits
     */
    static BigDecimal read(String text) {
        if (text.length() > DIGITS_OF_A_LONG) {
            return readLong(text);
        }
        boolean negative = text.charAt(0) == '-';
        long unscaled = 0;
        int point = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '.') {
                point = i;
            } else if (isDigit(next)) {
                unscaled = unscaled * 10 + (next - '0');
            } else {
                return readLong(text);
            }
        }
        int scale = point < 0 ? 0 : text.length() - point - 1;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }

    /**
     * Whether a text is a plain decimal: {@code -?digits[.digits]}, with ASCII digits only.
     *
     * @param text any text
     * @return false for signs, exponents, blanks, separators and the like
     */
    static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digitsFrom(text, start);
        if (point == start) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        return text.charAt(point) == '.'
                && point + 1 < text.length()
                && digitsFrom(text, point + 1) == text.length();
    }

    /**
     * Whether a character is an ASCII digit.
     *
     * @param character any character
     * @return true for 0 to 9
     */
    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static BigDecimal readLong(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return null;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException hugeExponent) {
            return null;
        }
        long wholeDigits = (long) value.precision() - value.scale();
        if (wholeDigits > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            return null;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
