package dev.clientele.functions.json;

import dev.clientele.model.decision.Receipt.Rules;
import dev.clientele.model.tier.DowngradeRule;
import java.io.IOException;

/** Writes what a tier decision rests on besides conditions. */
final class RulesJson {

    private RulesJson() {}

    static void write(JsonRecord record, Rules rules) throws IOException {
        record.text("timeZone", rules.timeZone().getId());
        record.text("currency", rules.currency());
        record.texts("tiers", rules.tiers());
        record.object("downgrade", inner -> downgrade(inner, rules.downgrade()));
    }

    private static void downgrade(JsonRecord record, DowngradeRule rule) throws IOException {
        record.text("mode", rule.mode().key());
        record.whole("graceDays", rule.graceDays());
        record.whole("minHoldDays", rule.minHoldDays());
        record.decimal("keepRatio", rule.keepRatio());
        record.wholes("warnDays", rule.warnDays());
    }
}
