package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the same history made of one customer under either policy.
 *
 * @param customerId who
 * @param policy the way under the policy
 * @param candidate the way under the candidate
 * @param metrics at the end, every known metric that either names; the policy's first
 */
public record CustomerPaths(
        String customerId,
        TierPath policy,
        TierPath candidate,
        Map<MetricReference, MetricValue> metrics) {

    /** Copies the metrics, keeping their order. */
    public CustomerPaths {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** Whether the customer is in a tier under both policies, and can be compared. */
    boolean isEnrolled() {
        return !policy.isEmpty() && !candidate.isEmpty();
    }
}
