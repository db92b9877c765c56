package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A customer who would be in another tier.
 *
 * @param customerId who
 * @param policyTier the tier under the policy
 * @param candidateTier the tier under the candidate
 * @param direction {@code up}, {@code down} or {@code other}
 * @param metrics what is known of the numbers that the policies look at, by label
 */
public record Mover(
        String customerId,
        String policyTier,
        String candidateTier,
        String direction,
        Map<String, BigDecimal> metrics) {

    /** Copies the metrics, keeping their order. */
    public Mover {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
