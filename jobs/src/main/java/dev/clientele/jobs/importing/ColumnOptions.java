package dev.clientele.jobs.importing;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name columns. */
final class ColumnOptions {

    @Option(names = "--customer", required = true, paramLabel = "C", description = "Customer id.")
    private String customer;

    @Option(names = "--time", required = true, paramLabel = "C", description = "Time of the order.")
    private String time;

    @Option(
            names = "--order",
            paramLabel = "C",
            description =
                    "Order id; rows with the same one are added up. Without it every row is an"
                            + " order of its own, named by customer and number.")
    private Optional<String> order = Optional.empty();

    @Option(names = "--amount", paramLabel = "C", description = "Amount of the row.")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--quantity", paramLabel = "C", description = "Number of pieces.")
    private Optional<String> quantity = Optional.empty();

    @Option(
            names = "--unit-price",
            paramLabel = "C",
            description =
                    "Price of a piece: in place of --amount, the amount is quantity times price."
                            + " Rows without a price over 0 are set aside.")
    private Optional<String> unitPrice = Optional.empty();

    @Option(
            names = "--sku",
            paramLabel = "C",
            description = "Article; with --category, orders have lines.")
    private Optional<String> sku = Optional.empty();

    @Option(names = "--category", paramLabel = "C", description = "Category of the article.")
    private Optional<String> category = Optional.empty();

    /** The columns as named. */
    ColumnNames names() {
        return new ColumnNames(customer, time, order, amount, quantity, unitPrice, sku, category);
    }
}
