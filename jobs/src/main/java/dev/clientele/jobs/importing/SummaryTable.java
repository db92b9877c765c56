package dev.clientele.jobs.importing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The summary of an import as a person reads it. */
final class SummaryTable {

    private SummaryTable() {}

    /** The table, several lines, each with its end. */
    static String of(ImportSummary summary) {
        StringBuilder table = new StringBuilder();
        line(table, "rows", number(summary.rows()));
        line(table, "orders", number(summary.orders()));
        line(table, "returns", number(summary.returns()));
        line(table, "customers", number(summary.customers()));
        line(table, "first", time(summary.first()));
        line(table, "last", time(summary.last()));
        line(table, "ordered", summary.ordered().toPlainString());
        line(table, "returned", summary.returned().toPlainString());
        line(table, "rows used", number(summary.usedRows()));
        line(table, "rows set aside", number(summary.setAside().total()));
        summary.setAside().byReason().forEach((reason, rows) -> reason(table, reason, rows));
        return table.toString();
    }

    private static void reason(StringBuilder table, Reason reason, SetAside.Rows rows) {
        String example = "   (first on line " + rows.firstLine() + ")";
        line(table, "  " + reason.label(), number(rows.count()) + example);
    }

    private static void line(StringBuilder table, String name, String value) {
        table.append(String.format(Locale.ROOT, "%-20s %s%n", name, value));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("-");
    }
}
