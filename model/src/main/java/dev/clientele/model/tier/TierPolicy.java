package dev.clientele.model.tier;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.CivilCalendar;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of the rules of a tier programme, with all that follows from them worked out once.
 */
public final class TierPolicy {

    private final Terms terms;
    private final List<Tier> tiers;
    private final CivilCalendar calendar;
    private final int decimals;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<MetricReference> metrics;
    private final EngagementWeights weights;

    /**
     * Everything about a version but its tiers.
     *
     * @param id names the programme
     * @param version counts its versions
     * @param effectiveFrom from when it is in force, in epoch milliseconds
     * @param approvedBy who approved it
     * @param timeZone where its days begin
     * @param currency ISO 4217 code of its money
     * @param defaultMargin margin of an order that carries none, as a share of its amount
     * @param engagementWeights weight of an interaction by its kind; kinds that are absent count 0
     * @param rates programme units for one unit of a foreign currency, by ISO 4217 code
     * @param creditGrades the number of a credit grade by its name
     * @param downgrade how a tier is lost
     * @param churn the churn rules; null for no churn alerts
     * @param nearUpgrade when a customer is told to be near the next tier; null for never
     * @param tierMapping the tier of this version in which a customer goes on who was in another
     *     version's tier when this one started, by that tier's id
     * @param unit the business unit whose orders alone count; null for all orders
     */
    public record Terms(
            String id,
            int version,
            long effectiveFrom,
            String approvedBy,
            ZoneId timeZone,
            String currency,
            BigDecimal defaultMargin,
            Map<String, Fraction> engagementWeights,
            Map<String, BigDecimal> rates,
            Map<String, Fraction> creditGrades,
            DowngradeRule downgrade,
            ChurnRule churn,
            NearUpgradeRule nearUpgrade,
            Map<String, String> tierMapping,
            String unit) {

        /** Copies the maps. */
        public Terms {
            engagementWeights = Map.copyOf(engagementWeights);
            rates = Map.copyOf(rates);
            creditGrades = Map.copyOf(creditGrades);
            tierMapping = Map.copyOf(tierMapping);
        }
    }

    /**
     * A version.
     *
     * @param terms everything but the tiers
     * @param tiers from lowest to highest, at least one
     * @throws IllegalArgumentException if there is no tier or two have one id
     */
    public TierPolicy(Terms terms, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a policy needs at least one tier");
        }
        this.terms = terms;
        this.tiers = List.copyOf(tiers);
        this.calendar = new CivilCalendar(terms.timeZone());
        this.decimals = Money.decimals(terms.currency());
        this.weights = new EngagementWeights(terms.engagementWeights());
        for (int rank = 0; rank < tiers.size(); rank++) {
            if (ranks.put(tiers.get(rank).id(), rank) != null) {
                throw new IllegalArgumentException("two tiers are " + tiers.get(rank).id());
            }
        }
        this.metrics = List.copyOf(metricsOf(this.tiers));
    }

    private static List<MetricReference> metricsOf(List<Tier> tiers) {
        Set<MetricReference> references = new LinkedHashSet<>();
        for (Tier tier : tiers) {
            if (tier.enter() != null) {
                tier.enter().forEachMetric(references::add);
                tier.keep().forEachMetric(references::add);
            }
        }
        return new ArrayList<>(references);
    }

    /**
     * Everything but the tiers.
     *
     * @return the terms
     */
    public Terms terms() {
        return terms;
    }

    /**
     * The tiers.
     *
     * @return from lowest to highest
     */
    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * The civil days of the programme.
     *
     * @return in its time zone
     */
    public CivilCalendar calendar() {
        return calendar;
    }

    /**
     * The weights of interactions.
     *
     * @return with one denominator
     */
    public EngagementWeights weights() {
        return weights;
    }

    /**
     * The decimals of the programme's currency.
     *
     * @return 0 to 4
     */
    public int decimals() {
        return decimals;
    }

    /**
     * The version as records name it.
     *
     * @return {@code id@version}
     */
    public String label() {
        return terms.id() + "@" + terms.version();
    }

    /**
     * Where a tier stands.
     *
     * @param tierId a tier's id, or null
     * @return 0 for the lowest; -1 if this version has no such tier
     */
    public int rank(String tierId) {
        return tierId == null ? -1 : ranks.getOrDefault(tierId, -1);
    }

    /**
     * Every metric that a tier's conditions name.
     *
     * @return each once, in the order in which they are named first
     */
    public List<MetricReference> metrics() {
        return metrics;
    }

    /**
     * Whether a condition looks at a number that changes every day although nothing happens and no
     * slice leaves a window.
     *
     * @return true if a model's number is named
     */
    public boolean looksAtModels() {
        return metrics.stream()
                .map(MetricReference::metric)
                .anyMatch(
                        metric ->
                                metric == Metric.CLV
                                        || metric == Metric.EXPECTED_ORDERS
                                        || metric == Metric.CHURN_SCORE);
    }
}
