package dev.clientele.model.customer;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnDecider;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnOutlook;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnStep;
import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.Moment;
import dev.clientele.model.tier.TierOutlook;
import dev.clientele.model.tier.TierStanding;
import dev.clientele.model.tier.TierStep;
import dev.clientele.model.tier.TierWarnings;
import java.util.List;

/**
 * One look at a customer at the clock: tier, then value, then churn risk, each written into the
 * state and sent where it changed.
 */
final class Evaluation {

    private final Customer customer;
    private final CustomerState state;
    private final ProgrammeVersion version;
    private final CustomerMetrics metrics;
    private final Cause cause;
    private final Outcome outcome;
    private final Moment moment;

    Evaluation(Customer customer, ProgrammeVersion version, Cause cause, Outcome outcome) {
        this.customer = customer;
        this.state = customer.state();
        this.version = version;
        this.metrics = new CustomerMetrics(state, version);
        this.cause = cause;
        this.outcome = outcome;
        this.moment = new Moment(state.clock(), version.policy().calendar().dayOf(state.clock()));
    }

    /** Takes the tier's step: after a boundary, or an event that enrols nobody. */
    void evaluateTier() {
        take(version.tiers().evaluate(state.standing(), metrics, moment), null);
    }

    /** Takes the tier's step, or enrols. */
    void enrolOrEvaluateTier() {
        take(version.tiers().enrol(state.standing(), metrics, moment), null);
    }

    /** Sets the tier by a person's decision. */
    void overrideTier(EventBody.TierOverride override) {
        TierStep step =
                version.tiers()
                        .override(
                                state.standing(),
                                override.tier(),
                                override.until(),
                                metrics,
                                moment);
        take(step, new Decision.OverrideNote(override.actor(), override.reason()));
    }

    private void take(TierStep step, Decision.OverrideNote override) {
        state.standing(step.standing());
        TierStep warning = warn(step.standing());
        if (step.move() != null) {
            outcome.decide(
                    new Decision.TierChange(
                            header(DecisionTopic.TIER_CHANGES),
                            step.move(),
                            override,
                            Receipts.of(version.policy(), step.standing(), metrics, moment.day())));
        }
        send(step);
        send(warning);
        state.standing(warning.standing());
    }

    private void send(TierStep step) {
        if (step.note() != null) {
            outcome.decide(
                    new Decision.TierNotice(header(DecisionTopic.TIER_NOTICES), step.note()));
        }
    }

    private TierStep warn(TierStanding standing) {
        List<Integer> warnDays = version.policy().terms().downgrade().warnDays();
        int downgradeDay =
                warnDays.isEmpty()
                        ? Days.NEVER
                        : TierOutlook.ahead(version.policy(), standing, metrics, moment.day(), true)
                                .downgradeDay();
        return TierWarnings.warn(warnDays, standing, downgradeDay, moment.day());
    }

    /** Sends the value, whatever it is: after an order or a return. */
    void sendValue() {
        sendValue(version.estimate(state, moment.day()));
    }

    /** Sends the value if it is 10 % or more away from what was sent. */
    void sendValueIfFar() {
        if (state.clvSent() == null) {
            return;
        }
        ClvEstimate estimate = version.estimate(state, moment.day());
        if (state.clvSent().isFarFrom(estimate.predicted())) {
            sendValue(estimate);
        } else {
            state.clvDueDay(ValueOutlook.nextFarDay(version, state, moment.day()));
        }
    }

    private void sendValue(ClvEstimate estimate) {
        ClvSent before = state.clvSent();
        ClvChange change =
                before == null ? null : ClvChange.between(version.forecast(), before, estimate);
        outcome.decide(
                new Decision.ClvUpdate(
                        header(DecisionTopic.CLV_UPDATES),
                        Profiles.value(version, state, estimate),
                        before == null ? null : Double.valueOf(before.predicted()),
                        change,
                        version.forecast().label()));
        state.clvSent(ClvSent.of(estimate, version.forecast().label()));
        state.clvDueDay(ValueOutlook.nextFarDay(version, state, moment.day()));
    }

    /** Judges raised alerts, and raises or lowers the level by the score. */
    void evaluateChurn(Long orderTime) {
        ChurnScorer scorer = version.churn();
        if (scorer == null) {
            return;
        }
        PurchaseFacts facts = PurchaseDays.of(state.ledger());
        Double score =
                facts == null ? null : Double.valueOf(scorer.score(facts, metrics, moment.day()));
        judge(orderTime, score);
        if (score != null) {
            changeLevel(score);
        }
    }

    private void judge(Long orderTime, Double score) {
        Judgement judgement = Judgement.of(state.churn().unjudged(), orderTime, moment.day());
        if (judgement.isEmpty()) {
            return;
        }
        state.churn(state.churn().leftToJudge(judgement.open()));
        judgement.recovered().forEach(raised -> alert(AlertKind.RECOVERED, raised.level(), score));
        judgement.lost().forEach(raised -> alert(AlertKind.LOST, raised.level(), score));
    }

    private void changeLevel(double score) {
        ChurnStep step =
                ChurnDecider.evaluate(version.churnRule(), state.churn(), score, moment.day());
        if (step.alert() == null) {
            return;
        }
        ChurnMemory memory = step.memory();
        if (step.alert() == AlertKind.RAISED) {
            int lastDay = moment.day() + version.churnRule().horizonDays();
            memory =
                    memory.toBeJudged(
                            new ChurnMemory.Raised(moment.instant(), lastDay, memory.level()));
        }
        state.churn(memory);
        alert(step.alert(), memory.level(), score);
    }

    private void alert(AlertKind kind, ChurnLevel level, Double score) {
        PurchaseFacts facts = PurchaseDays.of(state.ledger());
        ClvEstimate estimate = version.estimate(state, moment.day());
        double clv = version.toUnits(version.historic(state.ledger())) + estimate.predicted();
        outcome.decide(
                new Decision.ChurnAlert(
                        header(DecisionTopic.CHURN_ALERTS),
                        kind,
                        level,
                        score,
                        reasons(facts),
                        state.standing().tier(),
                        clv,
                        risesOn(facts),
                        version.forecast().label()));
    }

    private List<ChurnReason> reasons(PurchaseFacts facts) {
        return facts == null ? List.of() : version.churn().reasons(facts, metrics, moment.day());
    }

    /** The day of the next rise; null if the next change is none, or far away. */
    private Integer risesOn(PurchaseFacts facts) {
        if (facts == null || state.churn().level() == ChurnLevel.CRITICAL) {
            return null;
        }
        int day = churnOutlook(facts).nextChange(moment.day());
        double score = version.churn().score(facts, metrics, day);
        ChurnStep step = ChurnDecider.evaluate(version.churnRule(), state.churn(), score, day);
        boolean rises =
                step.alert() != null && step.memory().level().compareTo(state.churn().level()) > 0;
        return rises ? Integer.valueOf(day) : null;
    }

    private ChurnOutlook churnOutlook(PurchaseFacts facts) {
        return new ChurnOutlook(
                version.churnRule(), version.churn(), state.churn(), facts, metrics);
    }

    /** The next day on which something is due under this version. */
    int nextDueDay() {
        int day = moment.day();
        List<Integer> warnDays = version.policy().terms().downgrade().warnDays();
        int next =
                TierOutlook.ahead(version.policy(), state.standing(), metrics, day, false)
                        .nextStep();
        next = Math.min(next, TierWarnings.nextWarning(warnDays, state.standing(), day));
        next = Math.min(next, state.clvDueDay());
        for (WaitingReturn waiting : state.waitingReturns()) {
            next = Math.min(next, waiting.expiresOn());
        }
        return Math.min(next, nextChurnDay(day));
    }

    private int nextChurnDay(int day) {
        if (version.churn() == null) {
            return Days.NEVER;
        }
        int next = Judgement.nextDay(state.churn().unjudged());
        PurchaseFacts facts = PurchaseDays.of(state.ledger());
        return facts == null ? next : Math.min(next, churnOutlook(facts).nextChange(day));
    }

    private Header header(DecisionTopic topic) {
        return new Header(
                customer.id(),
                state.nextSequence(topic),
                moment.instant(),
                version.policy().label(),
                cause);
    }
}
