package dev.clientele.model.receipt;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Kind;
import dev.clientele.model.decision.Receipt.Loss;
import dev.clientele.model.decision.Receipt.Missing;
import dev.clientele.model.decision.Receipt.NextTier;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.decision.Receipt.Rules;
import dev.clientele.model.decision.Receipt.Verdict;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.Window;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierDecider;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes down what a tier decision was made from.
 *
 * @param policy the version in force
 * @param metrics the customer's, under it
 * @param day the day of the customer's clock
 */
public record Receipts(TierPolicy policy, Metrics metrics, int day) {

    /**
     * The receipt of a decision.
     *
     * @param before where the customer stood; {@link TierStanding#NONE} before enrolment
     * @param tier the tier after the decision
     * @param outlook what is to come, seen as far as the next downgrade
     * @return with all that the decision follows from
     */
    public Receipt of(TierStanding before, String tier, TierOutlook outlook) {
        return of(before, tier, outlook.fallsFrom() == null ? null : loss(outlook));
    }

    /** The receipt of a decision with the loss that is to come; null if none is in sight. */
    Receipt of(TierStanding before, String tier, Loss loss) {
        return new Receipt(
                readings(policy.metrics(), day),
                verdicts(),
                next(tier),
                loss == null ? null : loss.day(),
                Distances.toKeep(policy, tier, metrics, day),
                loss,
                policy.tiers().get(new TierDecider(policy).qualified(metrics, day)).id(),
                before,
                memberSince(),
                Rules.of(policy));
    }

    private Loss loss(TierOutlook outlook) {
        TierStanding falling = outlook.fallsFrom();
        int lost = outlook.downgradeDay();
        int failsOn = falling.pending() == null ? lost : falling.pending().since();
        List<Reading> readings = lossReadings(falling.tier(), failsOn);
        return new Loss(falling.tier(), falling.since(), failsOn, readings, lost);
    }

    /** What the keep condition will look at on the day of failing; nothing if that day is past. */
    List<Reading> lossReadings(String tier, int failsOn) {
        int rank = policy.rank(tier);
        if (failsOn <= day || rank <= 0) {
            return List.of();
        }
        Set<MetricReference> references = new LinkedHashSet<>();
        policy.tiers().get(rank).keep().forEachMetric(references::add);
        return readings(references, failsOn);
    }

    private List<Reading> readings(Collection<MetricReference> references, int onDay) {
        List<Reading> readings = new ArrayList<>();
        for (MetricReference reference : references) {
            readings.add(reading(reference, onDay));
        }
        return readings;
    }

    private Reading reading(MetricReference reference, int onDay) {
        MetricValue value = metrics.value(reference, onDay);
        Window window = reference.window();
        int since = metrics.memberSince();
        boolean isKnown = !window.isOfMembership() || since != Days.NEVER;
        if (!reference.metric().isWindowed() || !isKnown) {
            return new Reading(reference, null, null, value);
        }
        return new Reading(
                reference, window.firstDay(onDay, since), window.lastDay(onDay, since), value);
    }

    /** The first day, where membership years are looked at. */
    private Integer memberSince() {
        int since = metrics.memberSince();
        boolean matters =
                policy.metrics().stream()
                        .anyMatch(reference -> reference.window().isOfMembership());
        return matters && since != Days.NEVER ? since : null;
    }

    private List<Verdict> verdicts() {
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

    private NextTier next(String current) {
        int rank = policy.rank(current) + 1;
        if (rank == 0 || rank >= policy.tiers().size()) {
            return null;
        }
        Tier tier = policy.tiers().get(rank);
        List<Missing> missing = new ArrayList<>();
        tier.enter()
                .forEachMissing(
                        metrics,
                        day,
                        condition -> missing.add(Distances.missing(condition, metrics, day)));
        return new NextTier(tier.id(), missing);
    }
}
