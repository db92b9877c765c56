package dev.clientele.benchmarks;

import dev.clientele.benchmarks.workload.Workload;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints results for people: a part for each source, as only those of a source compare. */
final class ResultTable {

    /** The contender without state, which is the ceiling of its source. */
    static final String CEILING = "stateless";

    private static final String KAFKA_STREAMS = "kafka-streams";
    private static final String FLINK_SQL = "flink-sql";
    private static final String NONE = "-";

    private final PrintWriter out;
    private final Workload workload;
    private final List<Result> results;

    private ResultTable(PrintWriter out, Workload workload, List<Result> results) {
        this.out = out;
        this.workload = workload;
        this.results = results;
    }

    /** Prints a line for each result, in their order. */
    static void print(PrintWriter out, Workload workload, List<Result> results) {
        for (Source source : Source.values()) {
            List<Result> ofSource =
                    results.stream().filter(result -> result.source() == source).toList();
            if (!ofSource.isEmpty()) {
                new ResultTable(out, workload, ofSource).print(source);
            }
        }
        out.flush();
    }

    private void print(Source source) {
        line(
                "from " + source,
                "events/s",
                "slowest..fastest",
                "of the ceiling",
                "x " + KAFKA_STREAMS,
                "x " + FLINK_SQL,
                "CPU/event",
                "state/customer");
        for (Result result : results) {
            line(
                    result.name(),
                    whole(result.median()),
                    whole(result.slowest()) + ".." + whole(result.fastest()),
                    of(CEILING, "%.0f %%", 100 * result.median()),
                    of(KAFKA_STREAMS, "%.2f", result.median()),
                    of(FLINK_SQL, "%.2f", result.median()),
                    String.format(Locale.ROOT, "%.1f us", result.medianCpuMicros()),
                    whole((double) result.stateBytes() / workload.customers()) + " B");
        }
    }

    /** A speed divided by that of a contender of the same source, if that ran. */
    private String of(String name, String format, double speed) {
        return results.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .map(other -> String.format(Locale.ROOT, format, speed / other.median()))
                .orElse(NONE);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private void line(String... cells) {
        String row =
                String.format(
                        Locale.ROOT, "%-20s %12s %20s %15s %15s %11s %12s %15s", (Object[]) cells);
        out.println(row.stripTrailing());
    }
}
