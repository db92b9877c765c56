package dev.clientele.jobs.backtest;

import dev.clientele.functions.history.Cut;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.jobs.backtest.RaisedAlert.Fate;
import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.ProgrammeVersion;
import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.EventBody.Export;
import java.util.ArrayList;
import java.util.List;

/**
 * One customer, run by the engine. When the customer's clock passes a cut, what was known by then
 * is kept: an event that arrives later is not known at it, though it may have happened before.
 */
final class CustomerRun {

    private final Scoring scoring;
    private final BacktestPlan plan;
    private final Customer customer;
    private final List<ChurnAlert> raised = new ArrayList<>();
    private final List<ChurnAlert> judged = new ArrayList<>();
    private JudgedCustomer known;
    private boolean hasOrdered;
    private DailyScores scores;
    private int nextScored;

    CustomerRun(String id, Scoring scoring) {
        this.scoring = scoring;
        this.plan = scoring.plan();
        this.customer = new Customer(id, new CustomerState(), new InMemoryArchive());
        this.nextScored = plan.firstDay();
    }

    /** Takes the customer's next event; the outcome is cleared first. */
    void apply(Incoming incoming, CustomerEngine engine, Outcome outcome) {
        if (incoming.event().body() instanceof Export) {
            return; // nothing happened
        }
        passTo(incoming.event().time());
        outcome.clear();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        keep(outcome);
        CustomerState state = customer.state();
        if (outcome.accepted() > 0 && !state.isErased()) {
            // What was scored beyond the event's day, for an event that was refused, is outdated.
            nextScored = Math.min(nextScored, scoredFrom(plan.calendar().dayOf(state.clock())));
        }
    }

    /** Ends the history. */
    void settle(long end, CustomerEngine engine, Outcome outcome) {
        passTo(end);
        outcome.clear();
        engine.settle(customer, end, outcome);
        keep(outcome);
    }

    boolean isErased() {
        return customer.state().isErased();
    }

    /** Looks at what is known before anything at an instant is. */
    private void passTo(long instant) {
        CustomerState state = customer.state();
        int day = plan.calendar().dayOf(instant);
        if (state.isErased() || state.clock() == CustomerState.NO_CLOCK) {
            nextScored = scoredFrom(day);
            return;
        }
        if (isPassed(plan.until(), instant)) {
            known = scoring.look(customer);
        }
        if (isPassed(plan.holdout(), instant)) {
            hasOrdered = hasOrdered(state.ledger());
        }
        scoreUntil(day);
    }

    /** As long as an event is refused, the clock stays and the look is taken again. */
    private boolean isPassed(Cut cut, long instant) {
        return instant >= cut.instant() && customer.state().clock() < cut.instant();
    }

    private boolean hasOrdered(PurchaseLedger ledger) {
        int end = ledger.indexFrom(plan.holdout().day() + 1);
        for (int i = ledger.indexFrom(plan.firstDay()); i < end; i++) {
            if (ledger.totals(i).live() > 0) {
                return true;
            }
        }
        return false;
    }

    private int scoredFrom(int day) {
        return Math.max(plan.firstDay(), day);
    }

    /** Scores the days before one, in which nothing more was heard. */
    private void scoreUntil(int day) {
        int end = Math.min(day, plan.history().day() + 1);
        if (nextScored >= end) {
            return;
        }
        ProgrammeVersion version = null;
        ChurnSubject subject = null;
        for (int scored = nextScored; scored < end; scored++) {
            ProgrammeVersion inForce = scoring.versionOn(scored);
            if (inForce != version) {
                version = inForce;
                subject = version.subject(customer.state());
            }
            if (subject != null) {
                scores().put(scored, version.churn().score(subject, scored));
            }
        }
        nextScored = end;
    }

    private DailyScores scores() {
        if (scores == null) {
            scores = new DailyScores(plan.firstDay(), plan.history().day());
        }
        return scores;
    }

    private void keep(Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof ChurnAlert alert) {
                if (alert.alert() == AlertKind.RAISED) {
                    raised.add(alert);
                } else if (alert.receipt().judged() != null) {
                    judged.add(alert);
                }
            }
        }
    }

    /** As known at the end of the fit, with what came then; null if no purchase was known. */
    JudgedCustomer judged() {
        return known == null ? null : known.did(hasOrdered);
    }

    List<Spell> spells() {
        return scores == null
                ? List.of()
                : new CustomerSpells(plan, scores).of(customer.state().ledger());
    }

    List<RaisedAlert> alerts() {
        return raised.stream().map(alert -> new RaisedAlert(alert, fate(alert))).toList();
    }

    /**
     * An early order is known before the horizon ends, the lack of one is not: so nothing counts
     * before that.
     */
    private Fate fate(ChurnAlert alert) {
        int lastDay = alert.receipt().day() + alert.receipt().rule().horizonDays();
        if (lastDay > plan.history().day()) {
            return Fate.OPEN;
        }
        return judged.stream()
                .filter(it -> it.receipt().judged().at() == alert.header().decidedAt())
                .map(it -> it.alert() == AlertKind.LOST ? Fate.LOST : Fate.RECOVERED)
                .findFirst()
                .orElse(Fate.OPEN);
    }
}
