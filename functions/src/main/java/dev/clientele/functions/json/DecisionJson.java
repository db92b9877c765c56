package dev.clientele.functions.json;

import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Decision.ClvUpdate;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Header;

/** Writes decisions as the records of their topics. */
public final class DecisionJson {

    private final int decimals;
    private final ReceiptJson receipts;

    /**
     * A writer.
     *
     * @param decimals the decimals of the programme's currency
     */
    public DecisionJson(int decimals) {
        this.decimals = decimals;
        this.receipts = new ReceiptJson(decimals);
    }

    /**
     * Writes a decision.
     *
     * @param decision any
     * @return one JSON object in UTF-8
     */
    public byte[] write(Decision decision) {
        return TopicRecord.withChecksum(
                decision.topic().topicName(), record -> whole(record, decision));
    }

    /**
     * Writes a decision that is not for its topic, but to be held against a record that may be
     * forged: so it may say what no record may.
     *
     * @param decision any
     * @return the same as if it was for its topic
     */
    public byte[] rewrite(Decision decision) {
        return TopicRecord.unsent(record -> whole(record, decision));
    }

    private void whole(JsonRecord record, Decision decision) {
        header(record, decision);
        body(record, decision);
    }

    private static void header(JsonRecord record, Decision decision) {
        Header header = decision.header();
        String topic = decision.topic().topicName();
        record.text("decisionId", header.customerId() + "/" + topic + "/" + header.sequence());
        record.text("customerId", header.customerId());
        record.whole("sequence", header.sequence());
        record.instant("decidedAt", header.decidedAt());
        record.text("policy", header.policy());
        record.object("cause", inner -> cause(inner, header.cause()));
    }

    private static void cause(JsonRecord record, Cause cause) {
        record.text("type", cause.type().code());
        record.text("eventId", cause.eventId());
        record.day("day", cause.day());
    }

    private void body(JsonRecord record, Decision decision) {
        if (decision instanceof TierChange change) {
            tierChange(record, change);
        } else if (decision instanceof TierNotice notice) {
            tierNotice(record, notice);
        } else if (decision instanceof ClvUpdate update) {
            clvUpdate(record, update);
        } else if (decision instanceof ChurnAlert alert) {
            ChurnAlertJson.write(record, alert);
        }
    }

    private void tierChange(JsonRecord record, TierChange change) {
        record.text("change", change.move().change().code());
        record.text("from", change.move().from());
        record.text("to", change.move().to());
        if (change.override() != null) {
            record.text("actor", change.override().actor());
            record.text("reason", change.override().reason());
            if (change.override().until() != null) {
                record.instant("until", change.override().until());
            }
        }
        record.object("receipt", inner -> receipts.write(inner, change.receipt()));
    }

    private void tierNotice(JsonRecord record, TierNotice notice) {
        record.text("notice", notice.note().notice().code());
        record.text("tier", notice.note().tier());
        record.day("dueDay", notice.note().dueDay());
        record.object("receipt", inner -> receipts.write(inner, notice.receipt()));
    }

    private void clvUpdate(JsonRecord record, ClvUpdate update) {
        ValueJson.write(record, update.value(), decimals);
        record.number("previousPredicted", update.previousPredicted());
        record.text("models", update.models());
        if (update.change() != null) {
            record.object("change", inner -> change(inner, update.change()));
        }
    }

    private static void change(JsonRecord record, ClvChange change) {
        record.number("frequency", change.frequency());
        record.number("value", change.value());
        record.number("survival", change.survival());
        record.number("model", change.model());
    }
}
