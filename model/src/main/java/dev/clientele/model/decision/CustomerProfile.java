package dev.clientele.model.decision;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.LifecycleStage;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.tier.TierStanding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer now.
 *
 * @param customerId who
 * @param clock the customer's clock, in epoch milliseconds
 * @param policy the policy version in force, {@code id@version}
 * @param standing the tier and what is to come of it
 * @param metrics every metric that the policy names and that is known
 * @param purchases recency, frequency and age; null without purchase days
 * @param value what the customer is worth
 * @param models which models predicted
 * @param churn the risk of leaving; null without a score
 * @param lifecycle where the customer is between the first contact and the last
 * @param beside the customer in the programmes beside the main one
 */
public record CustomerProfile(
        String customerId,
        long clock,
        String policy,
        TierStanding standing,
        Map<MetricReference, MetricValue> metrics,
        PurchaseSummary purchases,
        CustomerValue value,
        String models,
        Churn churn,
        LifecycleStage lifecycle,
        List<InProgramme> beside) {

    /** Copies the metrics, keeping their order. */
    public CustomerProfile {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        beside = List.copyOf(beside);
    }

    /**
     * The customer in a programme beside the main one.
     *
     * @param policy the policy version in force, {@code id@version}
     * @param standing the tier and what is to come of it
     * @param metrics every metric that the policy names and that is known
     */
    public record InProgramme(
            String policy, TierStanding standing, Map<MetricReference, MetricValue> metrics) {

        /** Copies the metrics, keeping their order. */
        public InProgramme {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }
    }

    /**
     * The risk of leaving.
     *
     * @param score 0 to 100
     * @param level the level
     * @param relationship how the customer stands to the programme
     */
    public record Churn(double score, ChurnLevel level, Relationship relationship) {}
}
