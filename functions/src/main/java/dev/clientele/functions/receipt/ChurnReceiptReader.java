package dev.clientele.functions.receipt;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.ChurnReceipt.Purchases;
import java.util.ArrayList;
import java.util.List;

/** Reads what a churn alert was decided from. */
final class ChurnReceiptReader {

    private ChurnReceiptReader() {}

    /** The receipt; the level is that of the alert, which a verdict judges. */
    static ChurnReceipt read(RecordValue receipt, ChurnLevel level)
            throws UnreadableRecordException {
        int day = receipt.field("day").day();
        Purchases purchases = purchases(receipt.field("purchases"));
        int lapsedDays = receipt.field("lapsedDays").whole();
        RecordValue raised = receipt.field("raised");
        if (!raised.isAbsent()) {
            Raised judged =
                    new Raised(raised.field("at").instant(), raised.field("lastDay").day(), level);
            return ChurnReceipt.ofJudgement(day, purchases, lapsedDays, judged);
        }
        RecordValue before = receipt.field("before");
        RecordValue coolDown = before.field("coolDownUntil");
        RecordValue wonBack = receipt.field("wonBack");
        return new ChurnReceipt(
                day,
                purchases,
                lapsedDays,
                ChurnRecordReader.level(before.field("level")),
                coolDown.isAbsent() ? null : coolDown.day(),
                !wonBack.isAbsent() && wonBack.truth(),
                rule(receipt.field("rules")),
                null);
    }

    private static Purchases purchases(RecordValue value) throws UnreadableRecordException {
        if (value.isAbsent()) {
            return null;
        }
        RecordValue gap = value.field("lastGapDays");
        return new Purchases(
                value.field("days").whole(),
                value.field("last").day(),
                gap.isAbsent() ? 0 : gap.whole());
    }

    private static ChurnRule rule(RecordValue rules) throws UnreadableRecordException {
        RecordValue levels = rules.field("levels");
        RecordValue lapsedDays = rules.field("lapsedDays");
        RecordValue oneTime = rules.field("oneTime");
        try {
            return new ChurnRule(
                    rules.field("horizonDays").whole(),
                    ChurnRecordReader.number(levels.field("watch")),
                    threshold(levels.field("high")),
                    threshold(levels.field("critical")),
                    ChurnRecordReader.number(rules.field("clear")),
                    rules.field("coolDownDays").whole(),
                    ChurnRule.SignalPoints.NONE,
                    lapsedDays.isAbsent() ? null : lapsedDays.whole(),
                    oneTime.isAbsent() ? 0 : oneTime.field("quietDays").whole(),
                    actions(rules.field("actions")));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(rules.path(), e.getMessage());
        }
    }

    private static ChurnActions actions(RecordValue value) throws UnreadableRecordException {
        List<ChurnActions.Rule> rules = new ArrayList<>();
        if (value.isAbsent()) {
            return ChurnActions.DEFAULT;
        }
        for (RecordValue rule : value.elements()) {
            RecordValue reason = rule.field("reason");
            RecordValue tier = rule.field("tier");
            RecordValue level = rule.field("level");
            RecordValue relationship = rule.field("relationship");
            rules.add(
                    new ChurnActions.Rule(
                            reason.isAbsent()
                                    ? null
                                    : reason.oneOf(
                                            ChurnReason.Code.values(), ChurnReason.Code::code),
                            tier.isAbsent() ? null : tier.text(),
                            level.isAbsent()
                                    ? null
                                    : level.oneOf(ChurnLevel.values(), ChurnLevel::code),
                            relationship.isAbsent()
                                    ? null
                                    : relationship.oneOf(Relationship.values(), Relationship::code),
                            rule.field("action").text()));
        }
        return new ChurnActions(rules);
    }

    /** A level without threshold is never reached. */
    private static double threshold(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent() ? Double.POSITIVE_INFINITY : ChurnRecordReader.number(value);
    }
}
