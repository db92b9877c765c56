package dev.clientele.benchmarks.engine;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints what the engine costs for people. */
final class EngineTable {

    private static final String ROW = "%-20s %12s %12s %12s %8s";

    private EngineTable() {}

    static void print(PrintWriter out, EngineCost cost) {
        line(out, ROW, "", "a record", "us each", "us a record", "");
        for (Stage stage : Stage.values()) {
            line(
                    out,
                    ROW,
                    stage.label(),
                    number(cost.times(stage)),
                    number(cost.microsEach(stage)),
                    number(cost.micros(stage)),
                    share(cost.micros(stage) / cost.micros()));
        }
        line(out, ROW, "together", "", "", number(cost.micros()), "");
        cost.sent()
                .topics()
                .forEach((name, topic) -> line(out, "%-20s %,12d records", name, topic.records()));
        line(out, "checksum of all that was sent: %s", cost.checksum());
        out.flush();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static void line(PrintWriter out, String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}
