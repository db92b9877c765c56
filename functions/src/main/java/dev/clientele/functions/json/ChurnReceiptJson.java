package dev.clientele.functions.json;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.decision.ChurnReceipt;
import java.math.BigDecimal;

/** Writes what a churn alert was decided from. */
final class ChurnReceiptJson {

    private ChurnReceiptJson() {}

    /** Writes a receipt; what the policy recommends is of no matter where nothing rose. */
    static void write(JsonRecord record, ChurnReceipt receipt, boolean isRise) {
        record.day("day", receipt.day());
        if (receipt.purchases() != null) {
            record.object("purchases", inner -> purchases(inner, receipt.purchases()));
        }
        record.whole("lapsedDays", receipt.lapsedDays());
        if (receipt.judged() != null) {
            record.object("raised", inner -> raised(inner, receipt.judged()));
            return;
        }
        record.object("before", inner -> before(inner, receipt));
        if (receipt.isWonBack()) {
            record.truth("wonBack", true);
        }
        record.object("rules", inner -> rules(inner, receipt.rule(), isRise));
    }

    private static void purchases(JsonRecord record, ChurnReceipt.Purchases purchases) {
        record.whole("days", purchases.days()).day("last", purchases.lastDay());
        if (purchases.days() > 1) {
            record.whole("lastGapDays", purchases.lastGapDays());
        }
    }

    private static void raised(JsonRecord record, ChurnMemory.Raised raised) {
        record.instant("at", raised.at()).day("lastDay", raised.lastDay());
    }

    private static void before(JsonRecord record, ChurnReceipt receipt) {
        if (receipt.before() != ChurnLevel.NONE) {
            record.text("level", receipt.before().code());
        }
        record.day("coolDownUntil", receipt.coolDownUntil());
    }

    private static void rules(JsonRecord record, ChurnRule rule, boolean isRise) {
        record.object("levels", inner -> levels(inner, rule));
        score(record, "clear", rule.clear());
        record.whole("coolDownDays", rule.coolDownDays());
        record.whole("horizonDays", rule.horizonDays());
        if (rule.lapsedDays() != null) {
            record.whole("lapsedDays", rule.lapsedDays());
        }
        if (rule.quietDays() > 0) {
            record.object("oneTime", inner -> inner.whole("quietDays", rule.quietDays()));
        }
        if (isRise && !rule.actions().rules().isEmpty()) {
            record.array("actions", rule.actions().rules(), ChurnReceiptJson::action);
        }
    }

    private static void action(JsonRecord record, ChurnActions.Rule rule) {
        record.text("reason", rule.reason() == null ? null : rule.reason().code());
        record.text("tier", rule.tier());
        record.text("level", rule.level() == null ? null : rule.level().code());
        record.text(
                "relationship", rule.relationship() == null ? null : rule.relationship().code());
        record.text("action", rule.action());
    }

    private static void levels(JsonRecord record, ChurnRule rule) {
        score(record, "watch", rule.watch());
        score(record, "high", rule.high());
        score(record, "critical", rule.critical());
    }

    /** A level that the policy does not have begins at no score. */
    private static void score(JsonRecord record, String field, double score) {
        if (Double.isFinite(score)) {
            record.decimal(field, BigDecimal.valueOf(score).stripTrailingZeros());
        }
    }
}
