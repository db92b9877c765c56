package dev.clientele.jobs.importing;

import java.util.Optional;

/**
 * Which columns mean what: by name, or by number from 1 in a table without a header.
 *
 * @param customer the customer's id
 * @param time when the order was placed
 * @param order the order's id; without it every row is an order of its own
 * @param amount the row's amount; either this or {@code unitPrice}
 * @param quantity how many pieces
 * @param unitPrice the price of a piece
 * @param sku what was ordered; together with {@code category}
 * @param category of what was ordered
 */
public record ColumnNames(
        String customer,
        String time,
        Optional<String> order,
        Optional<String> amount,
        Optional<String> quantity,
        Optional<String> unitPrice,
        Optional<String> sku,
        Optional<String> category) {

    /**
     * Checks that the columns go together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public ColumnNames {
        require(
                amount.isPresent() != unitPrice.isPresent(),
                "give either --amount, or --quantity and --unit-price");
        require(unitPrice.isEmpty() || quantity.isPresent(), "--unit-price also needs --quantity");
        require(
                sku.isPresent() == category.isPresent(),
                "--sku and --category go together: a line of an order needs both");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
