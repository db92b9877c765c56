package dev.clientele.model.customer;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierStanding;
import dev.clientele.model.tier.TierStep;
import dev.clientele.model.tier.TierWarnings;
import java.util.List;

/** Looks at a customer's tier: writes the step into the state and sends what it came to. */
final class TierEvaluation {

    private final Look look;

    TierEvaluation(Look look) {
        this.look = look;
    }

    /** Takes the tier's step: after a boundary, or an event that enrols nobody. */
    void evaluate() {
        take(look.version().tiers().evaluate(look.standing(), look.metrics(), look.moment()), null);
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
        look.state().standing(step.standing());
        TierStep warning = warn(step.standing());
        if (step.move() != null) {
            look.decide(
                    new Decision.TierChange(
                            look.header(DecisionTopic.TIER_CHANGES),
                            step.move(),
                            override,
                            Receipts.of(
                                    look.policy(), step.standing(), look.metrics(), look.day())));
        }
        send(step);
        send(warning);
        look.state().standing(warning.standing());
    }

    private void send(TierStep step) {
        if (step.note() != null) {
            look.decide(
                    new Decision.TierNotice(look.header(DecisionTopic.TIER_NOTICES), step.note()));
        }
    }

    private TierStep warn(TierStanding standing) {
        List<Integer> warnDays = warnDays();
        int downgradeDay =
                warnDays.isEmpty()
                        ? Days.NEVER
                        : TierOutlook.ahead(
                                        look.policy(), standing, look.metrics(), look.day(), true)
                                .downgradeDay();
        return TierWarnings.warn(warnDays, standing, downgradeDay, look.day());
    }

    /** The next day on which the tier changes or a warning is due, if nothing is heard. */
    int nextDueDay() {
        int step =
                TierOutlook.ahead(look.policy(), look.standing(), look.metrics(), look.day(), false)
                        .nextStep();
        return Math.min(step, TierWarnings.nextWarning(warnDays(), look.standing(), look.day()));
    }

    private List<Integer> warnDays() {
        return look.policy().terms().downgrade().warnDays();
    }
}
