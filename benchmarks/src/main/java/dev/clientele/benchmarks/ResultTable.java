package dev.clientele.benchmarks;

import dev.clientele.benchmarks.workload.Workload;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints results for people. */
final class ResultTable {

    private static final String ROW = "%-12s %12s %20s %15s %13s %15s";

    private ResultTable() {}

    /** Prints a line for each result; the last one is the ceiling of all. */
    static void print(PrintWriter out, Workload workload, List<Result> results) {
        Result ceiling = results.get(results.size() - 1);
        print(
                out,
                ROW,
                "",
                "events/s",
                "slowest..fastest",
                "of the ceiling",
                "CPU/event",
                "state/customer");
        for (Result result : results) {
            print(
                    out,
                    ROW,
                    result.name(),
                    whole(result.median()),
                    whole(result.slowest()) + ".." + whole(result.fastest()),
                    whole(100 * result.median() / ceiling.median()) + " %",
                    String.format(Locale.ROOT, "%.1f us", result.medianCpuMicros()),
                    whole((double) result.stateBytes() / workload.customers()) + " B");
        }
        out.flush();
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
