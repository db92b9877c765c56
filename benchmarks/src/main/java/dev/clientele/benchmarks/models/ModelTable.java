package dev.clientele.benchmarks.models;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the speeds of models for people. */
final class ModelTable {

    /**
     * What the Python package lifetimes 0.11.3 did with BG/NBD on one thread, NumPy working on all
     * customers at once; measured for this project, on a machine like the one in the README.
     */
    private static final Map<String, Double> PEER =
            Map.of("pAlive", 22e6, "expectedOrders", 0.96e6, "clv", 70_500.0);

    private static final String ROW = "%-16s %-12s %14s %26s %10s";

    private ModelTable() {}

    static void print(PrintWriter out, List<ModelSpeed> speeds) {
        line(out, ROW, "", "", "customers/s", "slowest..fastest", "of peer's");
        for (ModelSpeed speed : speeds) {
            line(
                    out,
                    ROW,
                    speed.question(),
                    speed.model(),
                    whole(speed.perSecond()),
                    whole(speed.slowest()) + ".." + whole(speed.fastest()),
                    ofPeers(speed));
        }
        line(
                out,
                "The peer is lifetimes 0.11.3, BG/NBD: pAlive %s/s, expectedOrders %s/s, clv %s/s",
                whole(PEER.get("pAlive")),
                whole(PEER.get("expectedOrders")),
                whole(PEER.get("clv")));
        out.flush();
    }

    /** The peer has no intervals. */
    private static String ofPeers(ModelSpeed speed) {
        Double peer = PEER.get(speed.question());
        return peer == null ? "" : String.format(Locale.ROOT, "%.1f x", speed.perSecond() / peer);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static void line(PrintWriter out, String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}
