package dev.clientele.model.receipt;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Loss;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.metric.Trend;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a coming loss must fulfil. That the numbers will stand as they are shown on the day of
 * failing depends on the days inside their windows, which a receipt does not hold.
 */
final class LossRules {

    private LossRules() {}

    /** The day of the downgrade that follows from the day of failing. */
    static int dayOf(DowngradeRule rule, Loss loss, TierStanding after) {
        TierStanding.Pending pending = after.pending();
        if (pending != null && pending.since() == loss.failsOn()) {
            return pending.due();
        }
        return Math.max(loss.failsOn() + rule.graceDays(), loss.since() + rule.minHoldDays());
    }

    /**
     * What is wrong with the loss that a receipt foresees.
     *
     * @param policy the conditions and rules of the receipt
     * @param receipt with a loss
     * @param tier the tier after the decision
     * @param day the day of the decision
     * @return each fault in words; none if all is well
     */
    static List<String> faults(TierPolicy policy, Receipt receipt, String tier, int day) {
        Loss loss = receipt.loss();
        int rank = policy.rank(loss.tier());
        if (rank <= 0) {
            return List.of("there is no tier below " + loss.tier() + " to fall to");
        }
        List<String> faults = new ArrayList<>();
        if (policy.terms().downgrade().mode() == DowngradeRule.Mode.NONE) {
            faults.add("no tier is lost under mode none");
        }
        if (loss.day() <= day) {
            faults.add("the loss has to be to come");
        }
        if (rank < policy.rank(tier) || (rank > policy.rank(tier) && loss.since() <= day)) {
            faults.add("the tier that is lost is neither the one after the decision nor higher");
        }
        addFaultsOfNumbers(faults, policy.tiers().get(rank).keep(), receipt, day);
        return faults;
    }

    private static void addFaultsOfNumbers(
            List<String> faults, Condition keep, Receipt receipt, int day) {
        Loss loss = receipt.loss();
        boolean fallsLater = loss.failsOn() > day;
        Metrics then = new ReceiptMetrics(fallsLater ? loss.metrics() : receipt.metrics(), null);
        if (keep.holds(then, loss.failsOn())) {
            faults.add("the keep condition holds with the numbers of failsOn");
        }
        Metrics now = new ReceiptMetrics(receipt.metrics(), null);
        loss.metrics().forEach(reading -> addTrendFault(faults, reading, now, loss, day));
    }

    private static void addTrendFault(
            List<String> faults, Reading then, Metrics now, Loss loss, int day) {
        MetricValue before = now.value(then.reference(), day);
        boolean known = before != null && then.value() != null;
        if (!known || then.reference().window().isYear()) {
            return;
        }
        WideFraction rise = then.value().toWide().minus(before.toWide());
        Trend trend = then.reference().metric().trend();
        boolean possible =
                switch (trend) {
                    case STEADY -> rise.compareTo(WideFraction.ZERO) == 0;
                    case FALLS -> rise.compareTo(WideFraction.ZERO) <= 0;
                    case RISES -> rise.compareTo(Fraction.of(loss.failsOn() - (long) day)) == 0;
                    case VARIES -> true;
                };
        if (!possible) {
            faults.add(then.reference().label() + " can't come to be so if nothing happens");
        }
    }
}
