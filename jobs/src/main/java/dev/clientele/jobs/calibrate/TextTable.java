package dev.clientele.jobs.calibrate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Rows of a table for people: a label, and cells of one width to the right of it. */
final class TextTable {

    private final PrintWriter out;

    TextTable(PrintWriter out) {
        this.out = out;
    }

    void row(String label, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-16s", label));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %12s", cell)));
        out.println(line.toString().stripTrailing());
    }

    /** A cell; a number that isn't known is a dash. */
    static String cell(String format, double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
    }
}
