package dev.clientele.functions.json;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Loss;
import dev.clientele.model.decision.Receipt.Missing;
import dev.clientele.model.decision.Receipt.NextTier;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.decision.Receipt.Verdict;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.WeightedSum;

/** Writes the receipt of a tier decision. */
final class ReceiptJson {

    private final int decimals;
    private final DistanceJson distances;

    ReceiptJson(int decimals) {
        this.decimals = decimals;
        this.distances = new DistanceJson(decimals);
    }

    void write(JsonRecord record, Receipt receipt) {
        record.array("metrics", receipt.metrics(), this::reading);
        record.array("conditions", receipt.conditions(), ReceiptJson::verdict);
        if (receipt.next() != null) {
            record.object("next", inner -> next(inner, receipt.next()));
        }
        record.day("keptUntil", receipt.keptUntil());
        if (receipt.keep() != null) {
            record.object("keep", inner -> distances.write(inner, receipt.keep()));
        }
        if (receipt.loss() != null) {
            record.object("loss", inner -> loss(inner, receipt.loss()));
        }
        record.text("qualified", receipt.qualified());
        if (receipt.before().tier() != null) {
            record.object("before", inner -> StandingJson.before(inner, receipt.before()));
        }
        record.day("memberSince", receipt.memberSince());
        record.object("rules", inner -> RulesJson.write(inner, receipt.rules()));
    }

    private void reading(JsonRecord record, Reading reading) {
        Metric metric = reading.reference().metric();
        ConditionJson.metric(record, reading.reference());
        record.day("from", reading.from());
        record.day("to", reading.to());
        MetricJson.write(record, "value", metric, reading.value(), decimals);
        MetricJson.exact(record, metric, reading.value());
    }

    private static void verdict(JsonRecord record, Verdict verdict) {
        record.text("tier", verdict.tier());
        record.text("kind", verdict.kind().code());
        record.truth("holds", verdict.holds());
        record.object("condition", inner -> ConditionJson.write(inner, verdict.condition()));
    }

    private void next(JsonRecord record, NextTier next) {
        record.text("tier", next.tier());
        record.array("missing", next.missing(), this::missing);
    }

    private void missing(JsonRecord record, Missing missing) {
        if (missing.condition() instanceof Comparison comparison) {
            distances.comparison(record, comparison, missing.value());
            distances.amount(record, "missing", comparison, missing.amount());
            return;
        }
        if (missing.condition() instanceof WeightedSum sum) {
            record.text("metric", "weighted");
            MetricJson.number(record, "value", missing.value());
            record.decimal("needs", sum.atLeast().toDecimal());
            distances.amount(record, "missing", sum, missing.amount());
        }
        record.object("condition", inner -> ConditionJson.write(inner, missing.condition()));
    }

    private void loss(JsonRecord record, Loss loss) {
        record.text("tier", loss.tier()).day("since", loss.since()).day("failsOn", loss.failsOn());
        if (!loss.metrics().isEmpty()) {
            record.array("metrics", loss.metrics(), this::reading);
        }
    }
}
