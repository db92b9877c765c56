package dev.clientele.model.customer;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnDecider;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnOutlook;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnStep;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.slice.Days;
import java.util.List;

/** Looks at a customer's risk of leaving: judges alerts, raises and lowers the level. */
final class ChurnEvaluation {

    private final Look look;

    ChurnEvaluation(Look look) {
        this.look = look;
    }

    /** Judges raised alerts, and raises or lowers the level by the score. */
    void evaluate(Long orderTime) {
        ChurnScorer scorer = look.version().churn();
        if (scorer == null) {
            return;
        }
        ChurnSubject subject = subject();
        Double score = subject == null ? null : Double.valueOf(scorer.score(subject, look.day()));
        judge(orderTime, score);
        if (score != null) {
            changeLevel(score);
        }
    }

    private void judge(Long orderTime, Double score) {
        Judgement judgement = Judgement.of(look.state().churn().unjudged(), orderTime, look.day());
        if (judgement.isEmpty()) {
            return;
        }
        look.state().churn(look.state().churn().leftToJudge(judgement.open()));
        judgement.recovered().forEach(raised -> judged(AlertKind.RECOVERED, raised, score));
        judgement.lost().forEach(raised -> judged(AlertKind.LOST, raised, score));
    }

    private void judged(AlertKind kind, ChurnMemory.Raised raised, Double score) {
        alert(kind, raised.level(), score, ChurnReceipt.ofJudgement(look.day(), raised));
    }

    private void changeLevel(double score) {
        ChurnMemory before = look.state().churn();
        ChurnRule rule = look.version().churnRule();
        ChurnStep step = ChurnDecider.evaluate(rule, before, score, look.day());
        if (step.alert() == null) {
            return;
        }
        ChurnMemory memory = step.memory();
        if (step.alert() == AlertKind.RAISED) {
            int lastDay = look.day() + rule.horizonDays();
            memory =
                    memory.toBeJudged(
                            new ChurnMemory.Raised(
                                    look.moment().instant(), lastDay, memory.level()));
        }
        look.state().churn(memory);
        ChurnReceipt receipt = ChurnReceipt.ofLevel(look.day(), before, rule);
        alert(step.alert(), memory.level(), score, receipt);
    }

    private void alert(AlertKind kind, ChurnLevel level, Double score, ChurnReceipt receipt) {
        ChurnSubject subject = subject();
        ClvEstimate estimate = look.version().estimate(look.state(), look.day());
        double clv =
                look.version().toUnits(look.version().historic(look.state().ledger()))
                        + estimate.predicted();
        look.decide(
                new Decision.ChurnAlert(
                        look.header(DecisionTopic.CHURN_ALERTS),
                        kind,
                        level,
                        score,
                        reasons(subject),
                        look.standing().tier(),
                        clv,
                        risesOn(subject),
                        look.version().forecast().label(),
                        receipt));
    }

    private List<ChurnReason> reasons(ChurnSubject subject) {
        return subject == null ? List.of() : look.version().churn().reasons(subject, look.day());
    }

    /** The day of the next rise; null if the next change is none, or far away. */
    private Integer risesOn(ChurnSubject subject) {
        if (subject == null || look.state().churn().level() == ChurnLevel.CRITICAL) {
            return null;
        }
        int day = churnOutlook(subject).nextChange(look.day());
        double score = look.version().churn().score(subject, day);
        ChurnStep step =
                ChurnDecider.evaluate(look.version().churnRule(), look.state().churn(), score, day);
        boolean rises =
                step.alert() != null
                        && step.memory().level().compareTo(look.state().churn().level()) > 0;
        return rises ? Integer.valueOf(day) : null;
    }

    private ChurnOutlook churnOutlook(ChurnSubject subject) {
        return new ChurnOutlook(
                look.version().churnRule(), look.version().churn(), look.state().churn(), subject);
    }

    private ChurnSubject subject() {
        return look.version().subject(look.state(), look.metrics());
    }

    /** The next day on which the level changes or an alert is lost, if nothing is heard. */
    int nextDueDay() {
        if (look.version().churn() == null) {
            return Days.NEVER;
        }
        int next = Judgement.nextDay(look.state().churn().unjudged());
        ChurnSubject subject = subject();
        return subject == null
                ? next
                : Math.min(next, churnOutlook(subject).nextChange(look.day()));
    }
}
