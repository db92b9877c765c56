package dev.clientele.jobs.policy;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/** What is allowed in a policy and hardly meant. Each warning is certain, but not all are found. */
final class PolicyWarnings {

    private PolicyWarnings() {}

    /** The warnings, in no order of weight. */
    static List<String> of(TierPolicy policy) {
        List<String> warnings = new ArrayList<>();
        neverReached(policy.tiers(), warnings);
        neverKnown(policy, warnings);
        if (policy.terms().downgrade().equals(DowngradeRule.DEFAULT) && policy.tiers().size() > 1) {
            warnings.add(
                    "$.downgrade is left out: a tier is lost on the day on which its enter rule no"
                            + " longer holds, without grace or warning");
        }
        return warnings;
    }

    private static void neverReached(List<Tier> tiers, List<String> warnings) {
        for (int rank = 1; rank < tiers.size(); rank++) {
            for (int higher = rank + 1; higher < tiers.size(); higher++) {
                if (implies(tiers.get(rank).enter(), tiers.get(higher).enter())) {
                    warnings.add(
                            "$.tiers[%d].enter: nobody ever enters %s, who could enters %s"
                                    .formatted(rank, tiers.get(rank).id(), tiers.get(higher).id()));
                    break;
                }
            }
        }
    }

    private static void neverKnown(TierPolicy policy, List<String> warnings) {
        TierPolicy.Terms terms = policy.terms();
        List<Metric> metrics = policy.metrics().stream().map(MetricReference::metric).toList();
        if (metrics.contains(Metric.CREDIT_GRADE) && terms.creditGrades().isEmpty()) {
            warnings.add("$.creditGrades is left out: creditGrade is never known");
        }
        if (metrics.contains(Metric.ENGAGEMENT) && terms.engagementWeights().isEmpty()) {
            warnings.add("$.engagementWeights is left out: engagement is always 0");
        }
        if (metrics.contains(Metric.CHURN_SCORE) && terms.churn() == null) {
            warnings.add("$.churn is left out: churnScore is never known");
        }
    }

    /** Whether the second condition certainly holds wherever the first does. */
    private static boolean implies(Condition first, Condition second) {
        if (first.equals(second)) {
            return true;
        }
        return second instanceof Condition.AllOf all
                ? all.parts().stream().allMatch(part -> implies(first, part))
                : second instanceof Comparison weaker && impliesOne(first, weaker);
    }

    private static boolean impliesOne(Condition first, Comparison weaker) {
        if (first instanceof Condition.AllOf all) {
            return all.parts().stream().anyMatch(part -> impliesOne(part, weaker));
        }
        return first instanceof Comparison stronger
                && stronger.reference().equals(weaker.reference())
                && stronger.operator() == weaker.operator()
                && isAsStrong(stronger, weaker);
    }

    private static boolean isAsStrong(Comparison stronger, Comparison weaker) {
        int comparison = stronger.threshold().compareTo(weaker.threshold());
        if (stronger.operator() == Operator.EQUALS) {
            return comparison == 0;
        }
        return stronger.operator().isFloor() ? comparison >= 0 : comparison <= 0;
    }
}
