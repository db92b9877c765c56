package dev.clientele.functions.json;

import dev.clientele.model.decision.Receipt.Rules;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import java.util.Map;

/** Writes what a tier decision rests on besides conditions. */
final class RulesJson {

    private RulesJson() {}

    static void write(JsonRecord record, Rules rules) {
        record.text("timeZone", rules.timeZone().getId());
        record.text("currency", rules.currency());
        record.texts("tiers", rules.tiers());
        record.object("downgrade", inner -> downgrade(inner, rules.downgrade()));
        if (rules.nearUpgrade() != null) {
            record.object("nearUpgrade", inner -> nearUpgrade(inner, rules.nearUpgrade()));
        }
        if (!rules.tierMapping().isEmpty()) {
            record.object("tierMapping", inner -> mapping(inner, rules.tierMapping()));
        }
        record.text("unit", rules.unit());
    }

    private static void downgrade(JsonRecord record, DowngradeRule rule) {
        record.text("mode", rule.mode().key());
        record.whole("graceDays", rule.graceDays());
        record.whole("minHoldDays", rule.minHoldDays());
        record.decimal("keepRatio", rule.keepRatio());
        record.wholes("warnDays", rule.warnDays());
    }

    private static void nearUpgrade(JsonRecord record, NearUpgradeRule rule) {
        record.decimal("ratio", rule.ratio()).whole("quietDays", rule.quietDays());
    }

    private static void mapping(JsonRecord record, Map<String, String> mapping) {
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            record.text(entry.getKey(), entry.getValue());
        }
    }
}
