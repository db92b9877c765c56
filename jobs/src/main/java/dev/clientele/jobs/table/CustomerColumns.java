package dev.clientele.jobs.table;

import java.util.ArrayList;
import java.util.List;

/** Where a table has x, t_x, T and the mean value, and what a row says in these columns. */
public final class CustomerColumns {

    /** More than any customer does, and few enough to count with. */
    private static final double LARGEST = 1e12;

    private static final int ABSENT = -1;

    private static final List<String> X = List.of("x", "frequency");
    private static final List<String> RECENCY = List.of("t_x", "recency");
    private static final List<String> AGE = List.of("T");
    private static final List<String> MEAN_VALUE = List.of("m", "zbar", "monetary_value");

    private final List<String> header;
    private final int x;
    private final int recency;
    private final int age;
    private final int meanValue;

    private CustomerColumns(List<String> header, int x, int recency, int age, int meanValue) {
        this.header = header;
        this.x = x;
        this.recency = recency;
        this.age = age;
        this.meanValue = meanValue;
    }

    /**
     * Finds the columns, by name.
     *
     * @param header the names of the table's columns
     * @return the columns
     * @throws TableException if a column is missing, or there twice
     */
    public static CustomerColumns find(List<String> header) throws TableException {
        List<String> names = header.stream().map(String::strip).toList();
        int x = only(names, X);
        int recency = only(names, RECENCY);
        int age = only(names, AGE);
        List<String> missing = new ArrayList<>();
        addIfAbsent(missing, x, "x (or frequency)");
        addIfAbsent(missing, recency, "t_x (or recency)");
        addIfAbsent(missing, age, "T");
        if (!missing.isEmpty()) {
            throw new TableException(
                    "line 1: there is no column "
                            + String.join(", ", missing)
                            + "; the header has "
                            + String.join(", ", names)
                            + ". Rename the columns; capitals matter");
        }
        return new CustomerColumns(names, x, recency, age, only(names, MEAN_VALUE));
    }

    private static void addIfAbsent(List<String> missing, int index, String name) {
        if (index == ABSENT) {
            missing.add(name);
        }
    }

    private static int only(List<String> header, List<String> names) throws TableException {
        int found = ABSENT;
        for (int index = 0; index < header.size(); index++) {
            if (!names.contains(header.get(index))) {
                continue;
            }
            if (found != ABSENT) {
                throw new TableException(
                        "line 1: the columns %s and %s say the same; keep one of them"
                                .formatted(header.get(found), header.get(index)));
            }
            found = index;
        }
        return found;
    }

    /**
     * The names of all columns.
     *
     * @return in their order
     */
    public List<String> header() {
        return header;
    }

    /**
     * Reads a row.
     *
     * @param row of the table
     * @return the customer
     * @throws TableException if the row is no customer's; it names line and column
     */
    public TableCustomer customer(TableRow row) throws TableException {
        if (row.cells().size() != header.size()) {
            throw new TableException(
                    "line %d has %d cells and the header %d; see that texts with separators stand in quotes"
                            .formatted(row.line(), row.cells().size(), header.size()));
        }
        double repeats = number(row, x);
        double last = number(row, recency);
        double today = number(row, age);
        if (repeats != Math.rint(repeats)) {
            throw fault(row, x, "must be a whole number of repeat purchases");
        }
        if (last > today) {
            throw fault(row, recency, "must be at most T, which is " + cell(row, age));
        }
        if (repeats == 0 && last > 0) {
            throw fault(row, recency, "must be 0 for a customer without repeats");
        }
        boolean isUnknown = meanValue == ABSENT || cell(row, meanValue).isEmpty();
        return new TableCustomer(
                repeats, last, today, isUnknown ? Double.NaN : number(row, meanValue));
    }

    private double number(TableRow row, int column) throws TableException {
        double number = parsed(cell(row, column));
        if (Double.isNaN(number)) {
            throw fault(row, column, "must be a number with a point, as 30.43");
        }
        if (!(number >= 0 && number <= LARGEST)) {
            throw fault(row, column, "must be 0 to 1e12");
        }
        return number;
    }

    /** NaN for a text that is none; {@code parseDouble} would take 0x1p3, 1d and NaN too. */
    private static double parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String cell(TableRow row, int column) {
        return row.cells().get(column).strip();
    }

    private TableException fault(TableRow row, int column, String what) {
        return new TableException(
                "line %d, column %s: %s, is '%s'. Correct the cell, or take the row out"
                        .formatted(row.line(), header.get(column), what, cell(row, column)));
    }
}
