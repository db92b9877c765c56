package dev.clientele.model.tier;

import dev.clientele.model.metric.Fraction;
import java.util.HashMap;
import java.util.Map;

/** The weights of interactions by their kind, brought to one denominator once. */
public final class EngagementWeights {

    private final long denominator;
    private final Map<String, Long> numerators = new HashMap<>();

    /**
     * The weights of a policy.
     *
     * @param weights decimals by kind: their denominators are powers of ten
     */
    public EngagementWeights(Map<String, Fraction> weights) {
        long largest = 1;
        for (Fraction weight : weights.values()) {
            largest = Math.max(largest, weight.denominator());
        }
        denominator = largest;
        weights.forEach(
                (kind, weight) ->
                        numerators.put(
                                kind, weight.numerator() * (denominator / weight.denominator())));
    }

    /**
     * The denominator of all weights.
     *
     * @return a power of ten
     */
    public long denominator() {
        return denominator;
    }

    /**
     * A weight's numerator.
     *
     * @param kind the kind of interaction
     * @return 0 for kinds without weight
     */
    public long numerator(String kind) {
        return numerators.getOrDefault(kind, 0L);
    }
}
