package dev.clientele.functions.json;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.util.List;

/** Writes what a churn alert says beside its header. */
final class ChurnAlertJson {

    private ChurnAlertJson() {}

    static void write(JsonRecord record, ChurnAlert alert) {
        record.text("alert", alert.alert().code());
        if (alert.level() != ChurnLevel.NONE) {
            record.text("level", alert.level().code());
        }
        record.number("score", alert.score());
        if (!alert.parts().isEmpty()) {
            record.array("parts", alert.parts(), ChurnAlertJson::part);
        }
        record.array("reasons", alert.reasons(), ChurnAlertJson::reason);
        record.text("action", alert.action());
        record.text("relationship", alert.relationship().code());
        record.text("tier", alert.tier());
        record.number("clv", alert.clv());
        record.day("risesOn", alert.risesOn());
        record.text("model", alert.models());
        boolean isRise = alert.alert().isRise();
        record.object("receipt", inner -> ChurnReceiptJson.write(inner, alert.receipt(), isRise));
    }

    private static void part(JsonRecord record, ScorePart part) {
        record.text("part", part.code().code());
        record.number("points", part.points());
    }

    private static void reason(JsonRecord record, ChurnReason reason) {
        record.text("reason", reason.code().code());
        record.number("points", reason.points());
        record.object("evidence", inner -> evidence(inner, reason.evidence()));
    }

    /** Counts and days without a fraction. */
    private static void evidence(JsonRecord record, List<Evidence> evidence) {
        for (Evidence number : evidence) {
            if (number.value() == (long) number.value()) {
                record.whole(number.name(), (long) number.value());
            } else {
                record.number(number.name(), number.value());
            }
        }
    }
}
