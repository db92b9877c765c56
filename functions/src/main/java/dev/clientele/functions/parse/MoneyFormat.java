package dev.clientele.functions.parse;

import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** How the amounts of one currency are read. */
final class MoneyFormat {

    private static final int DECIMALS_OF_UNKNOWN = 2;
    private static final BigDecimal MAX_UNITS = BigDecimal.valueOf(Money.MAX_AMOUNT);
    private static final Map<String, MoneyFormat> BY_CODE = new HashMap<>();

    /** The engine refuses these events, so only their form matters, not their last digit. */
    private static final MoneyFormat UNKNOWN = new MoneyFormat(DECIMALS_OF_UNKNOWN, false);

    static {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            BY_CODE.put(code, new MoneyFormat(Money.decimals(code), true));
        }
    }

    private final int decimals;
    private final boolean known;
    private final BigDecimal largest;

    private MoneyFormat(int decimals, boolean known) {
        this.decimals = decimals;
        this.known = known;
        this.largest = Money.toUnits(Money.MAX_AMOUNT, decimals);
    }

    /**
     * The format of a currency.
     *
     * @param currency a code of three capital letters
     * @return the currency's format; for a code that ISO 4217 does not have, a lenient one with two
     *     decimals that cuts off further ones
     */
    static MoneyFormat of(String currency) {
        return BY_CODE.getOrDefault(currency, UNKNOWN);
    }

    /**
     * The format of an amount that may name its currency.
     *
     * @param currency a code of three capital letters; null if the amount names none
     * @return the currency's format, this one for null
     */
    MoneyFormat orOf(String currency) {
        return currency == null ? this : of(currency);
    }

    /**
     * Whether a text looks like the code of a currency.
     *
     * @param text any text
     * @return true for three capital ASCII letters
     */
    static boolean isCode(String text) {
        return text.length() == 3
                && isCapital(text.charAt(0))
                && isCapital(text.charAt(1))
                && isCapital(text.charAt(2));
    }

    /**
     * Reads an amount that may not be negative.
     *
     * @param field where it is
     * @param fields the object that has the field
     * @return minor units, at most {@link Money#MAX_AMOUNT}
     * @throws RejectedRecord if it breaks a rule
     */
    long amount(Field field, FieldReader fields) throws RejectedRecord {
        BigDecimal units = fields.units(field);
        if (units.signum() < 0) {
            throw fields.invalid(field, "is negative");
        }
        return minor(units, field, fields);
    }

    /**
     * Reads an amount that may be negative.
     *
     * @param field where it is
     * @param fields the object that has the field
     * @return minor units, at most {@link Money#MAX_AMOUNT} on either side of 0
     * @throws RejectedRecord if it breaks a rule
     */
    long signedAmount(Field field, FieldReader fields) throws RejectedRecord {
        return minor(fields.units(field), field, fields);
    }

    /**
     * Reads an amount over 0 of a currency that only its order knows: sign, form and size are
     * checked, the decimals are not.
     *
     * @param field where it is
     * @param fields the object that has the field
     * @return currency units, without trailing zeros
     * @throws RejectedRecord if it breaks a rule
     */
    static BigDecimal positiveUnits(Field field, FieldReader fields) throws RejectedRecord {
        BigDecimal units = fields.units(field);
        if (units.signum() <= 0) {
            throw fields.invalid(field, "is not over 0");
        }
        if (units.compareTo(MAX_UNITS) > 0) {
            throw tooLarge(field, fields);
        }
        return units;
    }

    private long minor(BigDecimal units, Field field, FieldReader fields) throws RejectedRecord {
        if (known && units.scale() > decimals) {
            throw fields.invalid(field, "has more decimals than its currency");
        }
        BigDecimal usable =
                units.scale() > decimals ? units.setScale(decimals, RoundingMode.DOWN) : units;
        if (usable.abs().compareTo(largest) > 0) {
            throw tooLarge(field, fields);
        }
        return Money.toMinor(usable, decimals);
    }

    private static RejectedRecord tooLarge(Field field, FieldReader fields) {
        return fields.invalid(field, "is over " + Money.MAX_AMOUNT + " minor units");
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
