package dev.clientele.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.receipt.CheckedDecision;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.functions.receipt.Discrepancy;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Prints decisions in words, each with its verdict, and counts them. Of a record that does not lead
 * to its decision it says what differs, and explains nothing.
 */
final class Explanations {

    private static final String LEADS = "the receipt leads to this decision";
    private static final String FITS = "the numbers of the record fit together";

    private final PrintWriter out;
    private final boolean quiet;
    private long count;
    private long faulty;

    Explanations(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    long count() {
        return count;
    }

    long faulty() {
        return faulty;
    }

    void explain(JsonNode record) {
        count++;
        CheckedDecision checked = DecisionCheck.check(record);
        if (!checked.isSound()) {
            faulty++;
        }
        if (quiet && checked.isSound()) {
            return;
        }
        out.println(Words.headline(record));
        if (!quiet && checked.isSound()) {
            words(record, checked).forEach(line -> out.println("  " + line));
        }
        verdict(checked);
        out.println();
    }

    private static List<String> words(JsonNode record, CheckedDecision checked) {
        if (checked.again() instanceof TierChange change) {
            return new TierWords(change.header(), change.receipt()).of(change);
        }
        if (checked.again() instanceof TierNotice notice) {
            return new TierWords(notice.header(), notice.receipt()).of(notice);
        }
        if (checked.again() instanceof ChurnAlert alert) {
            return new AlertWords(alert).lines();
        }
        return NumberWords.of(record);
    }

    private void verdict(CheckedDecision checked) {
        if (checked.isSound()) {
            boolean isDecided = checked.again() != null;
            out.println(isDecided ? "  checked: " + LEADS : "  checked: " + FITS);
            return;
        }
        out.println("  WRONG: the record does not lead to this decision");
        for (Discrepancy discrepancy : checked.discrepancies()) {
            out.println("    " + discrepancy);
        }
    }

    void summary() {
        if (count == 1 && !quiet) {
            return;
        }
        String all = String.format(Locale.ROOT, "%,d decisions checked: ", count);
        out.println(
                faulty == 0
                        ? all + "each follows from its receipt"
                        : all + String.format(Locale.ROOT, "%,d do not follow", faulty));
    }
}
