package dev.clientele.functions.receipt;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.decision.ChurnReceipt;
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
        ChurnLevel level = level(record.field("level"));
        return new ChurnAlert(
                HeaderReader.read(record),
                record.field("alert").oneOf(AlertKind.values(), AlertKind::code),
                level,
                record.field("score").isAbsent() ? null : number(record.field("score")),
                reasons(),
                tier.isAbsent() ? null : tier.text(),
                number(record.field("clv")),
                risesOn.isAbsent() ? null : risesOn.day(),
                record.field("model").text(),
                receipt(record.field("receipt"), level));
    }

    private List<ChurnReason> reasons() throws UnreadableRecordException {
        List<ChurnReason> reasons = new ArrayList<>();
        for (RecordValue reason : record.field("reasons").elements()) {
            reasons.add(
                    new ChurnReason(
                            reason.field("reason")
                                    .oneOf(ChurnReason.Code.values(), ChurnReason.Code::code),
                            number(reason.field("points"))));
        }
        return reasons;
    }

    private static ChurnReceipt receipt(RecordValue receipt, ChurnLevel level)
            throws UnreadableRecordException {
        int day = receipt.field("day").day();
        RecordValue raised = receipt.field("raised");
        if (!raised.isAbsent()) {
            return ChurnReceipt.ofJudgement(
                    day,
                    new Raised(raised.field("at").instant(), raised.field("lastDay").day(), level));
        }
        RecordValue before = receipt.field("before");
        RecordValue coolDown = before.field("coolDownUntil");
        return new ChurnReceipt(
                day,
                level(before.field("level")),
                coolDown.isAbsent() ? null : coolDown.day(),
                rule(receipt.field("rules")),
                null);
    }

    private static ChurnRule rule(RecordValue rules) throws UnreadableRecordException {
        RecordValue levels = rules.field("levels");
        try {
            return new ChurnRule(
                    rules.field("horizonDays").whole(),
                    number(levels.field("watch")),
                    threshold(levels.field("high")),
                    threshold(levels.field("critical")),
                    number(rules.field("clear")),
                    rules.field("coolDownDays").whole(),
                    ChurnRule.SignalPoints.NONE);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(rules.path(), e.getMessage());
        }
    }

    /** A level without threshold is never reached. */
    private static double threshold(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent() ? Double.POSITIVE_INFINITY : number(value);
    }

    private static ChurnLevel level(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent()
                ? ChurnLevel.NONE
                : value.oneOf(ChurnLevel.values(), ChurnLevel::code);
    }

    private static double number(RecordValue value) throws UnreadableRecordException {
        return value.number().doubleValue();
    }
}
