package dev.clientele.benchmarks.change;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints results for people. */
final class ChangeTable {

    private ChangeTable() {}

    static void print(PrintWriter out, List<ChangeResult> results) {
        line(out, "%-12s %-8s %10s %14s %18s", "", "", "seconds", "events/s", "longest pause");
        for (ChangeResult result : results) {
            print(out, result.name(), "before", result.before());
            print(out, "", "during", result.during());
            print(out, "", "after", result.after());
        }
        for (ChangeResult result : results) {
            line(
                    out,
                    "%s: %,d customers decided anew without an event of their own, %,.0f/s",
                    result.name(),
                    result.customers(),
                    result.customers() / result.during().seconds());
        }
        out.flush();
    }

    private static void print(
            PrintWriter out, String name, String part, ChangeResult.Window window) {
        line(
                out,
                "%-12s %-8s %,10.1f %,14.0f %,15.0f ms",
                name,
                part,
                window.seconds(),
                window.eventsPerSecond(),
                window.longestPauseMillis());
    }

    private static void line(PrintWriter out, String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}
