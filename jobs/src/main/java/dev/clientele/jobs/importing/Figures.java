package dev.clientele.jobs.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of a row, exact.
 *
 * @param amount of the row, without its sign
 * @param quantity of pieces, without its sign; 1 where the table does not tell
 * @param negative whether the amount or the quantity has a minus sign
 * @param priced whether the price, where the table has one, is over 0
 */
record Figures(BigDecimal amount, BigDecimal quantity, boolean negative, boolean priced) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    /**
     * Reads the numbers of a row.
     *
     * @throws ImportFailure if one of them is no plain decimal number
     */
    static Figures read(Row row, Columns columns) {
        Optional<BigDecimal> price = columns.unitPrice().map(column -> number(row, column));
        BigDecimal quantity =
                columns.quantity().map(column -> number(row, column)).orElse(BigDecimal.ONE);
        BigDecimal amount =
                columns.amount()
                        .map(column -> number(row, column))
                        .orElseGet(() -> quantity.multiply(price.orElseThrow()));
        return new Figures(
                amount.abs(),
                quantity.abs(),
                amount.signum() < 0 || quantity.signum() < 0,
                price.map(value -> value.signum() > 0).orElse(true));
    }

    private static BigDecimal number(Row row, Column column) {
        String text = row.cell(column);
        if (!NUMBER.matcher(text).matches()) {
            throw row.failure(column, "expected a number such as 1234.50");
        }
        return new BigDecimal(text);
    }
}
