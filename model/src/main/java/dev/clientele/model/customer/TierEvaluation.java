package dev.clientele.model.customer;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierStep;
import dev.clientele.model.tier.TierWarnings;
import java.util.List;

/** Looks at a customer's tier: writes the step into the state and sends what it came to. */
final class TierEvaluation {

    private final Look look;
    private TierOutlook outlook;

    TierEvaluation(Look look) {
        this.look = look;
    }

    /** Takes the tier's step: after a boundary, or an event that enrols nobody. */
    void evaluate() {
        take(look.version().tiers().evaluate(look.standing(), look.metrics(), look.moment()), null);
    }

    /** Takes the tier's step at the start of the version. */
    void begin() {
        take(look.version().tiers().begin(look.standing(), look.metrics(), look.moment()), null);
    }

    /** Takes the tier's step, or enrols. */
    void enrolOrEvaluate() {
        take(look.version().tiers().enrol(look.standing(), look.metrics(), look.moment()), null);
    }

    /** Sets the tier by a person's decision. */
    void override(EventBody.TierOverride override) {
        TierStep step =
                look.version()
                        .tiers()
                        .override(
                                look.standing(),
                                override.tier(),
                                override.until(),
                                look.metrics(),
                                look.moment());
        take(step, new Decision.OverrideNote(override.actor(), override.reason()));
    }

    private void take(TierStep step, Decision.OverrideNote override) {
        List<Integer> warnDays = look.policy().terms().downgrade().warnDays();
        boolean asFarAsDowngrade = step.move() != null || !warnDays.isEmpty();
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
            send(step.move(), override);
        }
        send(step);
        send(warning);
        send(near);
    }

    private void send(TierMove move, Decision.OverrideNote override) {
        Receipt receipt =
                Receipts.of(look.policy(), move.to(), look.metrics(), look.day(), outlook);
        look.decide(
                new Decision.TierChange(
                        look.header(DecisionTopic.TIER_CHANGES), move, override, receipt));
    }

    private void send(TierStep step) {
        if (step.note() != null) {
            look.decide(
                    new Decision.TierNotice(look.header(DecisionTopic.TIER_NOTICES), step.note()));
        }
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
