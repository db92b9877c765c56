package dev.clientele.jobs.importing;

import java.util.List;
import java.util.Optional;

/** The columns of {@link ColumnNames}, found in a table. */
record Columns(
        Column customer,
        Column time,
        Optional<Column> order,
        Optional<Column> amount,
        Optional<Column> quantity,
        Optional<Column> unitPrice,
        Optional<Column> sku,
        Optional<Column> category) {

    /**
     * Finds the columns.
     *
     * @param header the table's first row, if it has a header
     * @throws ImportFailure if the table lacks one of the columns
     */
    static Columns find(ColumnNames names, Optional<Row> header) {
        Finder finder = new Finder(header.map(Row::cells));
        return new Columns(
                finder.find("--customer", names.customer()),
                finder.find("--time", names.time()),
                names.order().map(name -> finder.find("--order", name)),
                names.amount().map(name -> finder.find("--amount", name)),
                names.quantity().map(name -> finder.find("--quantity", name)),
                names.unitPrice().map(name -> finder.find("--unit-price", name)),
                names.sku().map(name -> finder.find("--sku", name)),
                names.category().map(name -> finder.find("--category", name)));
    }

    /** Whether orders are to have lines. */
    boolean hasLines() {
        return sku.isPresent();
    }

    private record Finder(Optional<List<String>> header) {

        Column find(String option, String name) {
            return new Column(
                    option,
                    name,
                    header.isPresent()
                            ? byName(option, name, header.get())
                            : byNumber(option, name));
        }

        private static int byName(String option, String name, List<String> header) {
            int index = header.indexOf(name);
            if (index < 0) {
                throw new ImportFailure(
                        "line 1: no column '%s' (%s); the header has: %s"
                                .formatted(name, option, String.join(", ", header)));
            }
            return index;
        }

        private static int byNumber(String option, String name) {
            if (!name.matches("[1-9]\\d{0,4}")) {
                throw new ImportFailure(
                        "%s: without a header columns are numbers from 1, got '%s'"
                                .formatted(option, name));
            }
            return Integer.parseInt(name) - 1;
        }
    }
}
