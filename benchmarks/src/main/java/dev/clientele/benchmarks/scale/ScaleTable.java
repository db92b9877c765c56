package dev.clientele.benchmarks.scale;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints results for people. */
final class ScaleTable {

    private static final String ROW = "%12s %12s %12s %12s %10s %10s %20s %32s %10s";
    private static final double MEGABYTE = 1e6;

    private ScaleTable() {}

    /** What the runs have of the machine. */
    static void print(PrintWriter out, ScaleSettings settings) {
        line(
                out,
                "rocksdb with %,d MiB, heap of at most %,d MiB, parallelism %d, a checkpoint each"
                        + " %,.1f s; %d processors",
                settings.rocksDb().getMebiBytes(),
                Runtime.getRuntime().maxMemory() >> 20,
                settings.parallelism(),
                settings.checkpointInterval().toMillis() / 1e3,
                Runtime.getRuntime().availableProcessors());
        out.flush();
    }

    static void head(PrintWriter out) {
        line(
                out,
                ROW,
                "customers",
                "events",
                "events/s",
                "events/s",
                "CPU/event",
                "state/",
                "full",
                "incremental",
                "recovery");
        line(out, ROW, "", "", "filling", "", "", "customer", "checkpoint", "checkpoints", "");
    }

    /** Each as soon as it is known: the largest takes long. */
    static void print(PrintWriter out, ScaleResult result) {
        line(
                out,
                ROW,
                whole(result.customers()),
                whole((double) result.events()),
                whole(result.filling().eventsPerSecond()),
                whole(result.full().eventsPerSecond()),
                String.format(Locale.ROOT, "%.1f us", result.full().cpuMicrosPerEvent()),
                whole((double) result.stateBytes() / result.customers()) + " B",
                text(result.fullCheckpoint()),
                text(result.checkpoints()),
                String.format(Locale.ROOT, "%.1f s", result.recoveryMillis() / 1e3));
        out.flush();
    }

    private static String text(List<Checkpoint> checkpoints) {
        Checkpoint longest = Checkpoint.longest(checkpoints);
        if (longest == null) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "%s, at most %.1f s",
                text(Checkpoint.typical(checkpoints)),
                longest.millis() / 1e3);
    }

    private static String text(Checkpoint checkpoint) {
        return String.format(
                Locale.ROOT,
                "%,.1f MB in %.1f s",
                checkpoint.bytes() / MEGABYTE,
                checkpoint.millis() / 1e3);
    }

    /** What a tenth of one customer's events costs. */
    static void print(PrintWriter out, List<Tenths.Speed> tenths) {
        line(out, "%10s %12s %10s", "", "events/s", "CPU/event");
        for (int tenth = 0; tenth < tenths.size(); tenth++) {
            line(
                    out,
                    "%10s %12s %7.1f us",
                    "tenth " + (tenth + 1),
                    whole(tenths.get(tenth).eventsPerSecond()),
                    tenths.get(tenth).cpuMicrosPerEvent());
        }
        out.flush();
    }

    /** What a customer takes. */
    static void print(PrintWriter out, String who, CustomerBytes bytes) {
        line(
                out,
                "%s: row %,d B, orders %,d B, further event ids %,d B, keys and timer %,d B;"
                        + " together %,d B",
                who,
                bytes.row(),
                bytes.orders(),
                bytes.events(),
                bytes.keys(),
                bytes.sum());
        out.flush();
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static void line(PrintWriter out, String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}
