package dev.clientele.benchmarks.latency;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints results for people. */
final class LatencyTable {

    private static final String ROW = "%-14s %6s %10s  %-34s %10s %10s %10s %10s";

    private LatencyTable() {}

    static void print(PrintWriter out, List<LatencyResult> results) {
        line(out, ROW, "", "load", "events/s", "milliseconds", "p50", "p99", "p99.9", "longest");
        for (LatencyResult result : results) {
            String load = result.load() == null ? "" : Math.round(100 * result.load()) + " %";
            String rate = String.format(Locale.ROOT, "%,.0f", result.rate());
            row(out, List.of(result.delivery(), load, rate), "until written", result.written());
            List<String> same = List.of("", "", "");
            row(out, same, "until read", result.read());
            row(out, same, "until read, from intended sending", result.intended());
            row(out, same, "from written until read", result.waited());
        }
        out.flush();
    }

    private static void row(
            PrintWriter out, List<String> of, String what, Percentiles percentiles) {
        line(
                out,
                ROW,
                of.get(0),
                of.get(1),
                of.get(2),
                what,
                millis(percentiles.p50()),
                millis(percentiles.p99()),
                millis(percentiles.p999()),
                millis(percentiles.most()));
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%,.0f", millis);
    }

    private static void line(PrintWriter out, String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}
