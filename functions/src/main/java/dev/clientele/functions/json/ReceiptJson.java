package dev.clientele.functions.json;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Missing;
import dev.clientele.model.decision.Receipt.NextTier;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.decision.Receipt.Verdict;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.WeightedSum;
import java.io.IOException;

/** Writes the receipt of a tier decision. */
final class ReceiptJson {

    private final int decimals;

    ReceiptJson(int decimals) {
        this.decimals = decimals;
    }

    void write(JsonRecord record, Receipt receipt) throws IOException {
        record.array("metrics", receipt.metrics(), this::reading);
        record.array("conditions", receipt.conditions(), ReceiptJson::verdict);
        if (receipt.next() != null) {
            record.object("next", inner -> next(inner, receipt.next()));
        }
        record.day("keptUntil", receipt.keptUntil());
    }

    private void reading(JsonRecord record, Reading reading) throws IOException {
        ConditionJson.metric(record, reading.reference());
        record.day("from", reading.from());
        record.day("to", reading.to());
        Metric metric = reading.reference().metric();
        MetricJson.write(record, "value", metric, reading.value(), decimals);
    }

    private static void verdict(JsonRecord record, Verdict verdict) throws IOException {
        record.text("tier", verdict.tier());
        record.text("kind", verdict.kind().code());
        record.truth("holds", verdict.holds());
        record.object("condition", inner -> ConditionJson.write(inner, verdict.condition()));
    }

    private void next(JsonRecord record, NextTier next) throws IOException {
        record.text("tier", next.tier());
        record.array("missing", next.missing(), this::missing);
    }

    private void missing(JsonRecord record, Missing missing) throws IOException {
        if (missing.condition() instanceof Comparison comparison) {
            ConditionJson.metric(record, comparison.reference());
            Metric metric = comparison.reference().metric();
            MetricJson.write(record, "value", metric, missing.value(), decimals);
            record.text("operator", comparison.operator().key());
            record.decimal("needs", comparison.threshold().toDecimal());
            return;
        }
        if (missing.condition() instanceof WeightedSum sum) {
            record.text("metric", "weighted");
            MetricJson.number(record, "value", missing.value());
            record.decimal("needs", sum.atLeast().toDecimal());
        }
        record.object("condition", inner -> ConditionJson.write(inner, missing.condition()));
    }
}
