package dev.clientele.functions.json;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.tier.TierStanding;
import java.util.Map;

/** Writes customer profiles. */
public final class ProfileJson {

    private final int decimals;

    /**
     * A writer.
     *
     * @param decimals the decimals of the programme's currency
     */
    public ProfileJson(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Writes a profile.
     *
     * @param profile any
     * @return one JSON object in UTF-8
     */
    public byte[] write(CustomerProfile profile) {
        return TopicRecord.of(TopicNames.CUSTOMER_PROFILES, record -> profile(record, profile));
    }

    void profile(JsonRecord record, CustomerProfile profile) {
        record.text("customerId", profile.customerId());
        record.instant("clock", profile.clock());
        record.text("policy", profile.policy());
        standing(record, profile.standing());
        record.object("metrics", inner -> metrics(inner, profile.metrics()));
        if (profile.purchases() != null) {
            record.object("purchases", inner -> purchases(inner, profile.purchases()));
        }
        record.object("clv", inner -> ValueJson.write(inner, profile.value(), decimals));
        record.text("models", profile.models());
        if (profile.churn() != null) {
            record.object("churn", inner -> churn(inner, profile.churn()));
        }
        record.text("lifecycle", profile.lifecycle().code());
        if (!profile.beside().isEmpty()) {
            record.array("beside", profile.beside(), this::beside);
        }
    }

    private static void standing(JsonRecord record, TierStanding standing) {
        if (standing.tier() == null) {
            return;
        }
        record.text("tier", standing.tier());
        record.day("tierSince", standing.since());
        StandingJson.pending(record, standing.pending());
    }

    private void beside(JsonRecord record, CustomerProfile.InProgramme programme) {
        record.text("policy", programme.policy());
        standing(record, programme.standing());
        record.object("metrics", inner -> metrics(inner, programme.metrics()));
    }

    private void metrics(JsonRecord record, Map<MetricReference, MetricValue> metrics) {
        for (Map.Entry<MetricReference, MetricValue> entry : metrics.entrySet()) {
            MetricReference reference = entry.getKey();
            MetricJson.write(
                    record, reference.label(), reference.metric(), entry.getValue(), decimals);
        }
    }

    private static void purchases(JsonRecord record, PurchaseSummary summary) {
        record.whole("x", summary.x());
        record.whole("tx", summary.recencyDays());
        record.whole("T", summary.ageDays());
    }

    private static void churn(JsonRecord record, CustomerProfile.Churn churn) {
        record.number("score", churn.score());
        if (churn.level() != ChurnLevel.NONE) {
            record.text("level", churn.level().code());
        }
        record.text("relationship", churn.relationship().code());
    }
}
