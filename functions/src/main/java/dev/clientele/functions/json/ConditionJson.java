package dev.clientele.functions.json;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Window;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Condition.AllOf;
import dev.clientele.model.tier.Condition.AnyOf;
import dev.clientele.model.tier.Condition.Not;
import dev.clientele.model.tier.WeightedSum;

/** Writes a condition as a policy would spell it. */
final class ConditionJson {

    private ConditionJson() {}

    static void write(JsonRecord record, Condition condition) {
        if (condition instanceof Comparison comparison) {
            comparison(record, comparison);
        } else if (condition instanceof AllOf all) {
            record.array("all", all.parts(), ConditionJson::write);
        } else if (condition instanceof AnyOf any) {
            record.array("any", any.parts(), ConditionJson::write);
        } else if (condition instanceof Not not) {
            record.object("not", inner -> write(inner, not.part()));
        } else if (condition instanceof WeightedSum sum) {
            weighted(record, sum);
        }
    }

    static void metric(JsonRecord record, MetricReference reference) {
        record.text("metric", reference.metric().key());
        Window window = reference.window();
        if (window.isYear()) {
            record.text("period", window.kind().code());
        } else if (reference.metric().isWindowed()) {
            record.whole("days", window.days());
        }
    }

    private static void comparison(JsonRecord record, Comparison comparison) {
        metric(record, comparison.reference());
        record.decimal(comparison.operator().key(), comparison.threshold().toDecimal());
    }

    private static void weighted(JsonRecord record, WeightedSum sum) {
        record.array("weighted", sum.parts(), ConditionJson::part);
        record.decimal("atLeast", sum.atLeast().toDecimal());
    }

    private static void part(JsonRecord record, WeightedSum.Part part) {
        metric(record, part.reference());
        record.decimal("weight", part.weight().toDecimal());
        record.decimal("full", part.full().toDecimal());
    }
}
