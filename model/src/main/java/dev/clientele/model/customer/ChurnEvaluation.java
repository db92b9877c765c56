package dev.clientele.model.customer;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnCauses;
import dev.clientele.model.churn.ChurnDecider;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnOutlook;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnStep;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.RiseWindow;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.slice.Days;
import java.util.List;

/** Looks at a customer's risk of leaving: judges alerts, raises and lowers the level. */
final class ChurnEvaluation {

    private final Look look;
    private final ChurnRule rule;
    private final ChurnScorer scorer;
    private ChurnSubject subject;
    private boolean isSubjectKnown;

    ChurnEvaluation(Look look) {
        this.look = look;
        this.rule = look.version().churnRule();
        this.scorer = look.version().churn();
    }

    /** Judges raised alerts, and raises or lowers the level by the score. */
    void evaluate(Long orderTime) {
        if (scorer == null) {
            return;
        }
        Double score =
                subject() == null ? null : Double.valueOf(scorer.score(subject(), look.day()));
        judge(orderTime, score);
        if (score != null) {
            changeLevel(score, orderTime);
        }
    }

    private void judge(Long orderTime, Double score) {
        Judgement judgement = Judgement.of(look.state().churn().unjudged(), orderTime, look.day());
        if (judgement.isEmpty()) {
            return;
        }
        look.state().churn(look.state().churn().leftToJudge(judgement.open()));
        AlertSignals.tell(look, judgement, orderTime);
        judgement.recovered().forEach(raised -> judged(AlertKind.RECOVERED, raised, score));
        judgement.lost().forEach(raised -> judged(AlertKind.LOST, raised, score));
    }

    private void judged(AlertKind kind, ChurnMemory.Raised raised, Double score) {
        ChurnReceipt receipt =
                ChurnReceipt.ofJudgement(look.day(), purchases(), rule.lapsesAfterDays(), raised);
        alert(kind, raised.level(), score, receipt);
    }

    private void changeLevel(double score, Long orderTime) {
        ChurnMemory before = look.state().churn();
        boolean isWonBack = isWonBackBy(orderTime);
        ChurnStep step =
                isWonBack
                        ? ChurnDecider.winBack(rule, before, look.day())
                        : step(before, score, look.day());
        if (step.alert() == null) {
            return;
        }
        ChurnMemory memory = step.memory();
        if (step.alert() == AlertKind.RAISED) {
            memory = memory.toBeJudged(raised(memory.level()));
        }
        look.state().churn(memory);
        ChurnReceipt receipt =
                ChurnReceipt.ofLevel(look.day(), purchases(), before, isWonBack, rule);
        alert(step.alert(), memory.level(), score, receipt);
    }

    private ChurnMemory.Raised raised(ChurnLevel level) {
        List<ScorePart> parts = scorer.parts(subject(), look.day());
        ChurnReason.Code main = reasons(AlertKind.RAISED, parts).get(0).code();
        return new ChurnMemory.Raised(
                look.moment().instant(),
                look.day() + rule.horizonDays(),
                level,
                new AlertOrigin(look.standing().tier(), main, relationship()));
    }

    private ChurnStep step(ChurnMemory memory, double score, int day) {
        int lastDay = subject().purchases().lastDay();
        RiseWindow window =
                RiseWindow.of(rule, memory.coolDownUntil(), subject().purchases().days(), lastDay);
        return ChurnDecider.evaluate(rule, memory, window, score, day);
    }

    /** Whether an order is the first one after a lapse, under a policy that says what one is. */
    private boolean isWonBackBy(Long orderTime) {
        if (orderTime == null || rule.lapsedDays() == null) {
            return false;
        }
        PurchaseLedger ledger = look.state().ledger();
        int lastDay = subject().purchases().lastDay();
        return look.policy().calendar().dayOf(orderTime) == lastDay
                && ledger.live(ledger.indexFrom(lastDay)) == 1
                && relationship() == Relationship.WON_BACK;
    }

    private void alert(AlertKind kind, ChurnLevel level, Double score, ChurnReceipt receipt) {
        List<ScorePart> parts = subject() == null ? List.of() : scorer.parts(subject(), look.day());
        List<ChurnReason> reasons = reasons(kind, parts);
        String tier = look.standing().tier();
        look.decide(
                new Decision.ChurnAlert(
                        look.header(DecisionTopic.CHURN_ALERTS),
                        kind,
                        level,
                        score,
                        parts,
                        reasons,
                        kind.isRise()
                                ? rule.actions()
                                        .recommend(
                                                reasons.get(0).code(), tier, level, relationship())
                                : null,
                        relationship(),
                        tier,
                        clv(),
                        risesOn(),
                        look.version().forecast().label(),
                        receipt));
    }

    private List<ChurnReason> reasons(AlertKind kind, List<ScorePart> parts) {
        return subject() == null
                ? List.of()
                : ChurnCauses.of(subject(), parts, look.day(), kind.isRise());
    }

    private double clv() {
        ClvEstimate estimate = look.version().estimate(look.state(), look.day());
        return look.version().toUnits(look.version().historic(look.state().ledger()))
                + estimate.predicted();
    }

    private Relationship relationship() {
        return subject() == null
                ? Relationship.PROSPECT
                : subject().relationshipAt(look.day(), rule.lapsesAfterDays());
    }

    private ChurnReceipt.Purchases purchases() {
        return subject() == null
                ? null
                : new ChurnReceipt.Purchases(
                        subject().purchases().days(),
                        subject().purchases().lastDay(),
                        subject().traitsAt(look.day()).lastGapDays());
    }

    /** The day of the next rise; null if the next change is none, or far away. */
    private Integer risesOn() {
        ChurnMemory memory = look.state().churn();
        if (subject() == null || memory.level() == ChurnLevel.CRITICAL) {
            return null;
        }
        int day = churnOutlook().nextChange(look.day());
        ChurnStep step = step(memory, scorer.score(subject(), day), day);
        boolean rises = step.alert() != null && step.memory().level().compareTo(memory.level()) > 0;
        return rises ? Integer.valueOf(day) : null;
    }

    private ChurnOutlook churnOutlook() {
        return new ChurnOutlook(rule, scorer, look.state().churn(), subject());
    }

    /** The customer, read once an evaluation; null without purchase day. */
    private ChurnSubject subject() {
        if (!isSubjectKnown) {
            subject = look.version().subject(look.state(), look.metrics());
            isSubjectKnown = true;
        }
        return subject;
    }

    /**
     * The next day on which the level changes or an alert is lost, if nothing is heard; or the day
     * on which something else is due, if that comes first.
     */
    int nextDueDay(int othersDue) {
        if (scorer == null) {
            return Days.NEVER;
        }
        int next = Judgement.nextDay(look.state().churn().unjudged());
        return subject() == null
                ? next
                : Math.min(next, churnOutlook().nextLook(look.day(), othersDue));
    }
}
