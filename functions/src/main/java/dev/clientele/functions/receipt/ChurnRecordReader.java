package dev.clientele.functions.receipt;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.util.ArrayList;
import java.util.List;

/** Reads a churn alert. */
final class ChurnRecordReader {

    private final RecordValue record;

    ChurnRecordReader(RecordValue record) {
        this.record = record;
    }

    ChurnAlert read() throws UnreadableRecordException {
        RecordValue tier = record.field("tier");
        RecordValue risesOn = record.field("risesOn");
        RecordValue score = record.field("score");
        RecordValue action = record.field("action");
        ChurnLevel level = level(record.field("level"));
        return new ChurnAlert(
                HeaderReader.read(record),
                record.field("alert").oneOf(AlertKind.values(), AlertKind::code),
                level,
                score.isAbsent() ? null : number(score),
                parts(),
                reasons(),
                action.isAbsent() ? null : action.text(),
                record.field("relationship").oneOf(Relationship.values(), Relationship::code),
                tier.isAbsent() ? null : tier.text(),
                number(record.field("clv")),
                risesOn.isAbsent() ? null : risesOn.day(),
                record.field("model").text(),
                ChurnReceiptReader.read(record.field("receipt"), level));
    }

    private List<ScorePart> parts() throws UnreadableRecordException {
        List<ScorePart> parts = new ArrayList<>();
        if (record.field("parts").isAbsent()) {
            return parts;
        }
        for (RecordValue part : record.field("parts").elements()) {
            parts.add(
                    new ScorePart(
                            part.field("part").oneOf(ScorePart.Code.values(), ScorePart.Code::code),
                            number(part.field("points"))));
        }
        return parts;
    }

    private List<ChurnReason> reasons() throws UnreadableRecordException {
        List<ChurnReason> reasons = new ArrayList<>();
        for (RecordValue reason : record.field("reasons").elements()) {
            reasons.add(
                    new ChurnReason(
                            reason.field("reason")
                                    .oneOf(ChurnReason.Code.values(), ChurnReason.Code::code),
                            number(reason.field("points")),
                            evidence(reason.field("evidence"))));
        }
        return reasons;
    }

    private static List<Evidence> evidence(RecordValue evidence) throws UnreadableRecordException {
        List<Evidence> numbers = new ArrayList<>();
        for (String name : evidence.names()) {
            numbers.add(new Evidence(name, number(evidence.field(name))));
        }
        return numbers;
    }

    static ChurnLevel level(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent()
                ? ChurnLevel.NONE
                : value.oneOf(ChurnLevel.values(), ChurnLevel::code);
    }

    static double number(RecordValue value) throws UnreadableRecordException {
        return value.number().doubleValue();
    }
}
