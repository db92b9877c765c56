package dev.clientele.functions.json;

import dev.clientele.model.decision.Receipt.Distance;
import dev.clientele.model.decision.Receipt.Keep;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Condition.AllOf;
import dev.clientele.model.tier.Condition.AnyOf;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.WeightedSum;

/** Writes how far a customer is from the thresholds of a condition. */
final class DistanceJson {

    private final int decimals;

    DistanceJson(int decimals) {
        this.decimals = decimals;
    }

    void write(JsonRecord record, Keep keep) {
        record.text("tier", keep.tier());
        record.object("distance", inner -> distance(inner, keep.distance()));
    }

    private void distance(JsonRecord record, Distance distance) {
        Condition condition = distance.condition();
        if (condition instanceof Comparison comparison) {
            comparison(record, comparison, distance.value());
        } else if (condition instanceof WeightedSum sum) {
            record.text("metric", "weighted");
            MetricJson.number(record, "value", distance.value());
            record.text("operator", Operator.AT_LEAST.key());
            record.decimal("needs", sum.atLeast().toDecimal());
        } else if (condition instanceof AllOf) {
            record.array("all", distance.parts(), this::distance);
        } else if (condition instanceof AnyOf) {
            record.array("any", distance.parts(), this::distance);
        } else {
            record.object("not", inner -> distance(inner, distance.parts().get(0)));
        }
        record.truth("holds", distance.holds());
        amount(record, distance.holds() ? "spare" : "missing", condition, distance.amount());
    }

    /** Writes what is compared: value, operator and threshold. */
    void comparison(JsonRecord record, Comparison comparison, MetricValue value) {
        ConditionJson.metric(record, comparison.reference());
        MetricJson.write(record, "value", comparison.reference().metric(), value, decimals);
        record.text("operator", comparison.operator().key());
        record.decimal("needs", comparison.threshold().toDecimal());
    }

    /** Writes by how much the threshold is passed or missed; nothing if that is not known. */
    void amount(JsonRecord record, String field, Condition condition, WideFraction amount) {
        boolean money =
                condition instanceof Comparison comparison
                        && comparison.reference().metric().isMoney();
        MetricJson.amount(record, field, amount, money ? decimals : 0);
    }
}
