package dev.clientele.model.customer;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.EventBody.TierOverride;
import dev.clientele.model.receipt.Receipts;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierDecider;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierStanding;
import dev.clientele.model.tier.TierStep;
import dev.clientele.model.tier.TierWarnings;
import java.util.List;

/**
 * Looks at a customer's tier in one programme: writes the step into the state and sends what it
 * came to.
 */
final class TierEvaluation {

    private final Look look;
    private TierOutlook outlook;

    TierEvaluation(Look look) {
        this.look = look;
    }

    /** After an event. */
    void afterEvent(EventBody body, EventApplier.Effect effect) {
        if (body instanceof TierOverride override && isForThis(override)) {
            override(override);
        } else if (isEnrolledBy(body, effect)) {
            take(decider().enrol(look.standing(), look.metrics(), look.moment()), null);
        } else {
            take(decider().evaluate(look.standing(), look.metrics(), look.moment()), null);
        }
    }

    /** After a day began, or the policy or models came into force. */
    void afterBoundary(boolean isNewPolicy) {
        TierStep step =
                isNewPolicy
                        ? decider().begin(look.standing(), look.metrics(), look.moment())
                        : decider().evaluate(look.standing(), look.metrics(), look.moment());
        take(step, null);
    }

    /** After another customer was taken in, whose tier may be the better one. */
    void afterMerge(CustomerState other) {
        TierStanding before = look.standing();
        TierStanding theirs = other.membership(look.programme()).standing();
        TierStanding better = decider().better(before, theirs);
        look.decided(better);
        take(decider().takeIn(before.tier(), better, look.metrics(), look.moment()), null);
    }

    private boolean isForThis(TierOverride override) {
        return override.programme() == null
                ? look.isOfMainProgramme()
                : override.programme().equals(look.policy().terms().id());
    }

    /** The programme of a business unit is entered by an order of that unit. */
    private boolean isEnrolledBy(EventBody body, EventApplier.Effect effect) {
        String unit = look.policy().terms().unit();
        if (unit != null) {
            return body instanceof EventBody.Order order && unit.equals(order.unit());
        }
        return effect == EventApplier.Effect.PURCHASE || effect == EventApplier.Effect.ENROLS;
    }

    private void override(TierOverride override) {
        TierStep step =
                decider()
                        .override(
                                look.standing(),
                                override.tier(),
                                override.until(),
                                look.metrics(),
                                look.moment());
        take(
                step,
                new Decision.OverrideNote(override.actor(), override.reason(), override.until()));
    }

    private TierDecider decider() {
        return look.version().tiers();
    }

    private void take(TierStep step, Decision.OverrideNote override) {
        List<Integer> warnDays = look.policy().terms().downgrade().warnDays();
        TierStanding before = look.standing();
        boolean asFarAsDowngrade =
                step.move() != null
                        || step.note() != null
                        || !warnDays.isEmpty()
                        || look.policy().terms().nearUpgrade() != null;
        outlook =
                TierOutlook.ahead(
                        look.policy(),
                        step.standing(),
                        look.metrics(),
                        look.day(),
                        asFarAsDowngrade);
        int warnOf = warnDays.isEmpty() ? Days.NEVER : outlook.downgradeDay();
        TierStep warning = TierWarnings.warn(warnDays, step.standing(), warnOf, look.day());
        TierStep near =
                look.version().nearUpgrade().look(warning.standing(), look.metrics(), look.day());
        look.decided(near.standing());
        if (step.move() != null) {
            Receipt receipt = receipts().of(before, step.move().to(), outlook);
            Header header = look.header(DecisionTopic.TIER_CHANGES);
            look.decide(new Decision.TierChange(header, step.move(), override, receipt));
        }
        tell(step, before);
        tell(warning, step.standing());
        tell(near, warning.standing());
    }

    private void tell(TierStep step, TierStanding before) {
        if (step.note() == null) {
            return;
        }
        Receipt receipt = receipts().of(before, step.note().tier(), outlook);
        Header header = look.header(DecisionTopic.TIER_NOTICES);
        look.decide(new Decision.TierNotice(header, step.note(), receipt));
    }

    private Receipts receipts() {
        return new Receipts(look.policy(), look.metrics(), look.day());
    }

    /** The next day on which the tier changes or a warning is due, if nothing is heard. */
    int nextDueDay() {
        List<Integer> warnDays = look.policy().terms().downgrade().warnDays();
        int warning = TierWarnings.nextWarning(warnDays, look.standing(), look.day());
        int near =
                look.version().nearUpgrade().nextDay(look.standing(), look.metrics(), look.day());
        return Math.min(Math.min(outlook.nextStep(), warning), near);
    }
}
