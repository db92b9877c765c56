package dev.clientele.model.customer;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Kind;
import dev.clientele.model.decision.Receipt.Missing;
import dev.clientele.model.decision.Receipt.NextTier;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.decision.Receipt.Verdict;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.Window;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.WeightedSum;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a tier decision was made from. */
final class Receipts {

    private Receipts() {}

    static Receipt of(
            TierPolicy policy, String tier, Metrics metrics, int day, TierOutlook outlook) {
        int lost = outlook.downgradeDay();
        return new Receipt(
                readings(policy, metrics, day),
                verdicts(policy, metrics, day),
                next(policy, tier, metrics, day),
                lost == Days.NEVER ? null : lost);
    }

    private static List<Reading> readings(TierPolicy policy, Metrics metrics, int day) {
        List<Reading> readings = new ArrayList<>();
        for (MetricReference reference : policy.metrics()) {
            readings.add(reading(reference, metrics, day));
        }
        return readings;
    }

    private static Reading reading(MetricReference reference, Metrics metrics, int day) {
        MetricValue value = metrics.value(reference, day);
        Window window = reference.window();
        int since = metrics.memberSince();
        boolean isKnown = !window.isOfMembership() || since != Days.NEVER;
        if (!reference.metric().isWindowed() || !isKnown) {
            return new Reading(reference, null, null, value);
        }
        return new Reading(
                reference, window.firstDay(day, since), window.lastDay(day, since), value);
    }

    private static List<Verdict> verdicts(TierPolicy policy, Metrics metrics, int day) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Tier tier : policy.tiers()) {
            if (tier.enter() == null) {
                continue;
            }
            boolean enters = tier.enter().holds(metrics, day);
            verdicts.add(new Verdict(tier.id(), Kind.ENTER, enters, tier.enter()));
            boolean keeps = tier.keep().holds(metrics, day);
            verdicts.add(new Verdict(tier.id(), Kind.KEEP, keeps, tier.keep()));
        }
        return verdicts;
    }

    private static NextTier next(TierPolicy policy, String current, Metrics metrics, int day) {
        int rank = policy.rank(current) + 1;
        if (rank >= policy.tiers().size()) {
            return null;
        }
        Tier tier = policy.tiers().get(rank);
        List<Missing> missing = new ArrayList<>();
        tier.enter()
                .forEachMissing(
                        metrics, day, condition -> missing.add(missing(condition, metrics, day)));
        return new NextTier(tier.id(), missing);
    }

    private static Missing missing(Condition condition, Metrics metrics, int day) {
        if (condition instanceof Comparison comparison) {
            return new Missing(condition, metrics.value(comparison.reference(), day));
        }
        if (condition instanceof WeightedSum sum) {
            return new Missing(condition, sum.sum(metrics, day));
        }
        return new Missing(condition, null);
    }
}
