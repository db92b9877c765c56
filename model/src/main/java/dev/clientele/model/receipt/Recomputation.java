package dev.clientele.model.receipt;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Moment;
import dev.clientele.model.tier.NearUpgrade;
import dev.clientele.model.tier.TierDecider;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;
import dev.clientele.model.tier.TierStep;
import dev.clientele.model.tier.TierWarnings;
import java.util.List;

/**
 * Decides again from receipts: takes the values, conditions, rules and the standing before as they
 * stand there, and works out anew everything that follows from them.
 */
public final class Recomputation {

    private final TierPolicy policy;
    private final TierDecider decider;

    /**
     * A recomputation.
     *
     * @param policy the conditions and rules that stand in the receipt
     */
    public Recomputation(TierPolicy policy) {
        this.policy = policy;
        this.decider = new TierDecider(policy);
    }

    /**
     * Decides a tier change again.
     *
     * @param found as it stands in the record
     * @return as it should stand; without move, and with the receipt of staying, if nothing moves
     */
    public TierChange again(TierChange found) {
        Receipt receipt = found.receipt();
        TierStep step = step(found);
        String tier = step.move() == null ? found.move().to() : step.move().to();
        Receipt expected = again(found.header(), receipt, tier, step.standing());
        return new TierChange(found.header(), step.move(), found.override(), expected);
    }

    /**
     * How far a customer is from a condition by the numbers of a receipt.
     *
     * @param receipt the numbers
     * @param condition any
     * @return the distance in every dimension
     */
    public static Receipt.Distance distance(Receipt receipt, Condition condition) {
        return Distances.of(condition, now(receipt), Days.NEVER);
    }

    /**
     * What is wrong with the loss that a receipt foresees, beyond its day.
     *
     * @param header of the decision
     * @param receipt its receipt
     * @param tier the tier after the decision
     * @return each fault in words; none if all is well, or no loss is foreseen
     */
    public List<String> faultsOfLoss(Header header, Receipt receipt, String tier) {
        return receipt.loss() == null
                ? List.of()
                : LossRules.faults(policy, receipt, tier, moment(header).day());
    }

    /**
     * Decides a notice again.
     *
     * @param found as it stands in the record
     * @return as it should stand; without note if there is nothing to tell
     */
    public TierNotice again(TierNotice found) {
        Receipt receipt = found.receipt();
        TierStep step = step(found);
        Receipt expected = again(found.header(), receipt, found.note().tier(), step.standing());
        return new TierNotice(found.header(), step.note(), expected);
    }

    private TierStep step(TierChange found) {
        TierStanding before = found.receipt().before();
        Metrics metrics = now(found.receipt());
        Moment moment = moment(found.header());
        if (found.override() != null) {
            Long until = found.override().until();
            return decider.override(before, found.move().to(), until, metrics, moment);
        }
        return switch (found.move().change()) {
            case ENROLLED -> decider.enrol(before, metrics, moment);
            case MERGE -> decider.takeIn(found.move().from(), before, metrics, moment);
            case UPGRADE, DOWNGRADE, OVERRIDE, POLICY -> evaluate(found.header(), found.receipt());
        };
    }

    private TierStep step(TierNotice found) {
        Header header = found.header();
        Receipt receipt = found.receipt();
        return switch (found.note().notice()) {
            case PENDING, AVERTED -> evaluate(header, receipt);
            case WARNING -> warning(header, receipt);
            case NEAR ->
                    new NearUpgrade(policy)
                            .look(receipt.before(), now(receipt), moment(header).day());
        };
    }

    /** A version looks at all customers when it starts, and no later evaluation is caused by it. */
    private TierStep evaluate(Header header, Receipt receipt) {
        return header.cause().type() == Cause.Type.POLICY
                ? decider.begin(receipt.before(), now(receipt), moment(header))
                : decider.evaluate(receipt.before(), now(receipt), moment(header));
    }

    private TierStep warning(Header header, Receipt receipt) {
        int lost = receipt.keptUntil() == null ? Days.NEVER : receipt.keptUntil();
        return TierWarnings.warn(
                policy.terms().downgrade().warnDays(),
                receipt.before(),
                lost,
                moment(header).day());
    }

    private Receipt again(Header header, Receipt found, String tier, TierStanding after) {
        int day = moment(header).day();
        Receipt.Loss loss = found.loss() == null ? null : loss(found, after, day);
        return new Receipts(policy, now(found), day).of(found.before(), tier, loss);
    }

    /** The loss with its day worked out: by the pending downgrade, or grace and least hold. */
    private Receipt.Loss loss(Receipt receipt, TierStanding after, int day) {
        Receipt.Loss found = receipt.loss();
        Metrics metrics = new ReceiptMetrics(found.metrics(), receipt.memberSince());
        Receipts then = new Receipts(policy, metrics, day);
        boolean thisTier = found.tier().equals(after.tier());
        return new Receipt.Loss(
                found.tier(),
                thisTier ? after.since() : found.since(),
                found.failsOn(),
                then.lossReadings(found.tier(), found.failsOn()),
                LossRules.dayOf(policy.terms().downgrade(), found, after));
    }

    private static Metrics now(Receipt receipt) {
        return new ReceiptMetrics(receipt.metrics(), receipt.memberSince());
    }

    private Moment moment(Header header) {
        return new Moment(header.decidedAt(), policy.calendar().dayOf(header.decidedAt()));
    }
}
