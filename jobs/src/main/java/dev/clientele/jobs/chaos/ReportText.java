package dev.clientele.jobs.chaos;

import dev.clientele.jobs.chaos.Comparison.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A report for people. */
final class ReportText {

    private final PrintWriter out;

    private ReportText(PrintWriter out) {
        this.out = out;
    }

    static void print(ChaosReport report, PrintWriter out) {
        new ReportText(out).print(report);
    }

    private void print(ChaosReport report) {
        line("rounds", "%d", report.rounds().size());
        for (Victim victim : Victim.values()) {
            Figures figures = report.recoveryByVictim().get(victim);
            line(
                    "  " + victim.label(),
                    "%d killed, decisions again after %.1f s (median), %.1f s (worst)",
                    figures.count(),
                    figures.median(),
                    figures.worst());
        }
        line("events", "%,d of %,d customers", report.events(), report.customers());
        line("decisions", "%,d", report.decisions());
        line("duplicates", "%,d", report.duplicated());
        line("losses", "%,d", report.lost());
        line("differences", "%,d", report.different());
        line("recovery", "%.1f s (median), %.1f s (worst)", values(report.recovery()));
        line("lateness", "%.1f s (median), %.1f s (worst)", values(report.lateness()));
        findings("beside a replay", report.againstReplay());
        findings("beside a job that nothing was killed of", report.againstUndisturbed());
        out.flush();
    }

    private static Object[] values(Figures figures) {
        return new Object[] {figures.median(), figures.worst()};
    }

    private void findings(String beside, List<Finding> findings) {
        out.println(beside);
        for (Finding finding : findings) {
            line(
                    "  " + finding.topic(),
                    "%,d%s",
                    finding.expected(),
                    finding.isClean() ? ", all equal" : wrong(finding));
            finding.examples().forEach(example -> out.println("    " + example));
        }
    }

    private static String wrong(Finding finding) {
        return String.format(
                Locale.ROOT,
                ", lost %,d, duplicated %,d, different %,d",
                finding.lost(),
                finding.duplicated(),
                finding.different());
    }

    private void line(String name, String format, Object... values) {
        out.printf(Locale.ROOT, "%-20s %s%n", name, String.format(Locale.ROOT, format, values));
    }
}
