package dev.clientele.functions.receipt;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.receipt.ChurnRecomputation;
import java.util.ArrayList;
import java.util.List;

/**
 * Works score, causes, relationship, alert, level and action of a churn alert out again, writes it,
 * and compares.
 */
final class ChurnCheck {

    private ChurnCheck() {}

    static CheckedDecision of(RecordValue record) throws UnreadableRecordException {
        ChurnAlert found = new ChurnRecordReader(record).read();
        ChurnAlert again = ChurnRecomputation.again(found);
        List<Discrepancy> discrepancies = new ArrayList<>();
        if (again.alert() == null) {
            discrepancies.add(new Discrepancy("$.alert", "the receipt leads to no alert"));
            return CheckedDecision.numbers(discrepancies);
        }
        discrepancies.addAll(Rewriting.differences(again, 0, record));
        int day = found.receipt().day();
        boolean critical = again.level() == ChurnLevel.CRITICAL;
        if (found.risesOn() != null && (found.risesOn() <= day || critical)) {
            discrepancies.add(
                    new Discrepancy("$.risesOn", "must be a later day, and not of level critical"));
        }
        if (found.header().cause().day() != null && found.header().cause().day() != day) {
            discrepancies.add(new Discrepancy("$.receipt.day", "must be the day of the cause"));
        }
        return new CheckedDecision(again, discrepancies);
    }
}
