package dev.clientele.functions.receipt;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnReason.Code;
import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.List;

/** Checks that score, reasons, level and action of a churn alert fit together. */
final class ChurnCheck {

    private static final double MOST = 100;

    private ChurnCheck() {}

    static List<Discrepancy> of(RecordValue record) throws UnreadableRecordException {
        NumberCheck check = new NumberCheck(record);
        check.header(DecisionTopic.CHURN_ALERTS);
        AlertKind alert = record.field("alert").oneOf(AlertKind.values(), AlertKind::code);
        List<Code> codes = new ArrayList<>();
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (RecordValue reason : record.field("reasons").elements()) {
            codes.add(reason.field("reason").oneOf(Code.values(), Code::code));
            double points = reason.field("points").number().doubleValue();
            check.require(points > 0 && points <= last, "reasons", "must be ranked by points");
            last = points;
            sum += points;
        }
        if (check.has("score")) {
            check.equal("score", Math.min(MOST, sum), check.number("score"));
        }
        action(check, record, alert, codes);
        boolean cleared = alert == AlertKind.CLEARED;
        check.require(check.has("level") != cleared, "level", "must be there unless cleared");
        check.number("clv");
        return check.discrepancies();
    }

    private static void action(
            NumberCheck check, RecordValue record, AlertKind alert, List<Code> codes)
            throws UnreadableRecordException {
        boolean risen = alert == AlertKind.RAISED || alert == AlertKind.ESCALATED;
        String expected = risen && !codes.isEmpty() ? codes.get(0).action() : "none";
        String found = check.has("action") ? record.field("action").text() : "none";
        check.require(
                expected.equals(found), "action", "expected " + expected + ", found " + found);
    }
}
