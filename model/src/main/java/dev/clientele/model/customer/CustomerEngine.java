package dev.clientele.model.customer;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Days;
import java.util.Iterator;

/**
 * Makes decisions of events and of the passing of time. A function of the customer, the event or
 * instant, and the programme: no clock, no randomness, nothing remembered between calls.
 */
public final class CustomerEngine {

    private final Programmes programmes;
    private final DriftLooks driftLooks;
    private final BaseLooks baseLooks;

    /**
     * An engine.
     *
     * @param programmes all rules in force
     */
    public CustomerEngine(Programmes programmes) {
        this(programmes, Panel.NONE);
    }

    /**
     * An engine that also holds models against what some customers did.
     *
     * @param programmes all rules in force
     * @param panel whom to look at; has no effect on decisions
     */
    public CustomerEngine(Programmes programmes, Panel panel) {
        this.programmes = programmes;
        this.driftLooks = new DriftLooks(panel, programmes);
        this.baseLooks = new BaseLooks(panel, programmes.main());
    }

    /**
     * An engine of one programme.
     *
     * @param programme all rules in force
     */
    public CustomerEngine(Programme programme) {
        this(Programmes.only(programme));
    }

    /**
     * Applies an event: first all that is due before it, then the event, then everything is decided
     * anew. An event that is seen again or can't be used leaves no trace, and neither does a
     * request for an export: who asks must not change what is decided.
     *
     * @param customer whose event it is; changed
     * @param event what happened
     * @param origin the record it came from, for a dead letter
     * @param outcome takes the decisions and dead letters, and counts the record
     */
    public void apply(Customer customer, CustomerEvent event, Origin origin, Outcome outcome) {
        CustomerState state = customer.state();
        MergeMark mark = state.merges().mark();
        if (mark != null) {
            outcome.pass(ForwardedEvent.to(mark.into(), event, origin));
            return;
        }
        if (event.body() instanceof EventBody.Export) {
            outcome.accept(1);
            return;
        }
        if (state.isErased()) {
            outcome.reject(RejectReason.ERASED_CUSTOMER, "the customer has been erased", origin);
            return;
        }
        long instant = Math.max(state.clock(), event.time());
        Fingerprint fingerprint = Fingerprint.of(event.eventId());
        if (state.recentEvents().isDuplicate(fingerprint, instant, customer.archive())) {
            outcome.deduplicate();
            return;
        }
        Admission.Verdict verdict = Admission.check(customer, event, programmes);
        if (!verdict.isAdmitted()) {
            outcome.reject(verdict.reason(), verdict.detail(), origin);
            return;
        }
        long clockBefore = state.clock();
        advance(customer, instant, outcome);
        state.clock(instant);
        ProgrammeVersion version = main().at(instant);
        EventApplier.Effect effect =
                event.body().accept(new EventApplier(customer, event, origin, version, outcome));
        if (effect == EventApplier.Effect.LEAVES) {
            return;
        }
        state.recentEvents().remember(fingerprint, instant, customer.archive());
        CivilCalendar calendar = version.policy().calendar();
        if (mayLeaveOldSlices(event.time(), clockBefore, instant, calendar)) {
            forgetOldSlices(state, calendar);
        }
        evaluate(customer, event, effect, outcome);
    }

    private void evaluate(
            Customer customer, CustomerEvent event, EventApplier.Effect effect, Outcome outcome) {
        Cause cause = Cause.event(event.eventId());
        Evaluation evaluation = new Evaluation(Look.at(customer, main(), cause, outcome));
        evaluation.afterEvent(event.body(), event.time(), effect);
        int due = evaluation.nextDueDay();
        for (Programme other : programmes.others()) {
            TierEvaluation tier = new TierEvaluation(Look.at(customer, other, cause, outcome));
            tier.afterEvent(event.body(), effect);
            due = Math.min(due, tier.nextDueDay());
        }
        schedule(customer, due);
    }

    private void schedule(Customer customer, int due) {
        CustomerState state = customer.state();
        CivilCalendar calendar = main().at(state.clock()).policy().calendar();
        int look = nextLook(customer, calendar.dayOf(state.clock()));
        state.dueAt(calendar.startOf(Math.min(due, look)));
    }

    /**
     * Applies an event that was sent for a customer who is merged into this one.
     *
     * @param customer whose event it has become; changed
     * @param forwarded the event
     * @param outcome takes the decisions and dead letters, and counts the record
     */
    public void apply(Customer customer, ForwardedEvent forwarded, Outcome outcome) {
        outcome.arrive();
        apply(customer, forwarded.event(), forwarded.origin(), outcome);
    }

    /**
     * Takes in a customer who was merged into this one: first all that is due before it, then the
     * state is united, then everything is decided anew, once. A handover that comes again changes
     * nothing; one for a customer who was merged meanwhile goes on.
     *
     * @param customer who lives on; changed
     * @param handover the other's state
     * @param outcome takes the decisions and dead letters, and counts the record of the merge
     */
    public void takeIn(Customer customer, Handover handover, Outcome outcome) {
        CustomerState state = customer.state();
        long instant = Math.max(state.clock(), handover.carried().state().clock());
        CivilCalendar calendar = main().at(instant).policy().calendar();
        if (!new Reception(customer, handover, outcome).takesIn(calendar)) {
            return;
        }
        advance(customer, instant, outcome);
        state.clock(instant);
        outcome.accept(1);
        new CustomerUnion(customer, handover, outcome).unite();
        expireWaitingReturns(state, calendar.dayOf(instant), outcome);
        forgetOldSlices(state, calendar);
        evaluate(customer, handover, outcome);
    }

    private void evaluate(Customer customer, Handover handover, Outcome outcome) {
        Cause cause = Cause.event(handover.event().eventId());
        CustomerState other = handover.carried().state();
        Evaluation evaluation = new Evaluation(Look.at(customer, main(), cause, outcome));
        evaluation.afterMerge(other);
        int due = evaluation.nextDueDay();
        for (Programme programme : programmes.others()) {
            TierEvaluation tier = new TierEvaluation(Look.at(customer, programme, cause, outcome));
            tier.afterMerge(other);
            due = Math.min(due, tier.nextDueDay());
        }
        schedule(customer, due);
    }

    /**
     * The instant at which something is due if nothing is heard: a day boundary, or the start of
     * the next version of the policy or the models. A version that became known after its start is
     * due at once.
     *
     * @param customer the customer
     * @return epoch milliseconds; {@link CustomerState#NOTHING_DUE}
     */
    public long dueAt(Customer customer) {
        CustomerState state = customer.state();
        if (state.clock() == CustomerState.NO_CLOCK) {
            return CustomerState.NOTHING_DUE;
        }
        if (programmes.hasAnotherVersion(state)) {
            return state.clock();
        }
        return Math.min(state.dueAt(), programmes.nextStart(state));
    }

    /**
     * Applies all that is due up to an instant. A call that comes too early does nothing.
     *
     * @param customer the customer; changed
     * @param until epoch milliseconds, inclusive
     * @param outcome takes the decisions and dead letters
     */
    public void advance(Customer customer, long until, Outcome outcome) {
        CustomerState state = customer.state();
        for (long due = dueAt(customer); due <= until; due = dueAt(customer)) {
            state.clock(due);
            evaluateBoundary(customer, outcome);
        }
    }

    /** Programmes for which nothing is due at the clock are left as they are. */
    private void evaluateBoundary(Customer customer, Outcome outcome) {
        CustomerState state = customer.state();
        CivilCalendar calendar = main().at(state.clock()).policy().calendar();
        boolean isDayDue = state.dueAt() <= state.clock();
        boolean areNewModels = main().isValuedByOthers(state);
        int day = calendar.dayOf(state.clock());
        expireWaitingReturns(state, day, outcome);
        forgetOldSlices(state, calendar);
        if (isDayDue) {
            driftLooks.lookOn(day, customer, outcome);
            baseLooks.lookOn(day, customer, outcome);
        }
        long due = calendar.startOf(nextLook(customer, day));
        for (Programme programme : programmes.all()) {
            Cause cause = cause(programme, state, areNewModels);
            if (isDayDue || cause.type() != Cause.Type.DAY) {
                int nextDay = evaluateBoundary(customer, programme, cause, outcome);
                due = Math.min(due, calendar.startOf(nextDay));
            } else {
                due = Math.min(due, state.dueAt());
            }
        }
        state.dueAt(due);
    }

    private int nextLook(Customer customer, int day) {
        return Math.min(driftLooks.nextDay(customer, day), baseLooks.nextDay(customer, day));
    }

    /** A new policy, else new models, else the day that begins. */
    private static Cause cause(Programme programme, CustomerState state, boolean areNewModels) {
        if (programme.isDecidedByAnother(state)) {
            return Cause.policy();
        }
        return areNewModels
                ? Cause.models()
                : Cause.day(programme.at(state.clock()).policy().calendar().dayOf(state.clock()));
    }

    /** Evaluates a programme at the clock and says on which day it is due next. */
    private static int evaluateBoundary(
            Customer customer, Programme programme, Cause cause, Outcome outcome) {
        Look look = Look.at(customer, programme, cause, outcome);
        boolean isNewPolicy = cause.type() == Cause.Type.POLICY;
        if (look.isOfMainProgramme()) {
            Evaluation evaluation = new Evaluation(look);
            if (cause.type() == Cause.Type.DAY) {
                evaluation.afterDay();
            } else {
                evaluation.afterChange(isNewPolicy);
            }
            return evaluation.nextDueDay();
        }
        TierEvaluation tier = new TierEvaluation(look);
        tier.afterBoundary(isNewPolicy);
        return tier.nextDueDay();
    }

    /**
     * Ends a replay: applies all that is due up to an instant and moves the clock there, unless it
     * is past it already.
     *
     * @param customer the customer; changed
     * @param asOf epoch milliseconds
     * @param outcome takes the decisions and dead letters
     */
    public void settle(Customer customer, long asOf, Outcome outcome) {
        CustomerState state = customer.state();
        if (state.clock() == CustomerState.NO_CLOCK) {
            return;
        }
        advance(customer, asOf, outcome);
        state.clock(Math.max(state.clock(), asOf));
    }

    /**
     * The customer now.
     *
     * @param customer one with an accepted event who is not erased
     * @return the profile at the clock
     */
    public CustomerProfile profile(Customer customer) {
        return Profiles.of(customer, programmes, null);
    }

    /**
     * The same, but what the customer is worth is not worked out twice.
     *
     * @param customer one with an accepted event who is not erased
     * @param value what {@link #valueFound} said of the last step; null to work it out
     * @return the profile at the clock
     */
    public CustomerProfile profile(Customer customer, CustomerValue value) {
        return Profiles.of(customer, programmes, value);
    }

    /**
     * What a step has found a customer to be worth.
     *
     * @param customer the customer right after the step
     * @param step what one call of this engine, the last for this customer, came to
     * @return the value at the clock; null if the step did not look
     */
    public CustomerValue valueFound(Customer customer, Outcome step) {
        return Profiles.valueIn(step, customer);
    }

    private Programme main() {
        return programmes.main();
    }

    private static void expireWaitingReturns(CustomerState state, int day, Outcome outcome) {
        Iterator<WaitingReturn> waiting = state.waitingReturns().iterator();
        while (waiting.hasNext()) {
            WaitingReturn next = waiting.next();
            if (next.expiresOn() <= day) {
                waiting.remove();
                outcome.await(-1);
                outcome.reject(
                        RejectReason.RETURN_WITHOUT_ORDER,
                        "no order of this id within " + WaitingReturn.DAYS + " days",
                        next.origin());
            }
        }
    }

    /** Within a day nothing grows old, but a late event may be of a day that is forgotten. */
    private static boolean mayLeaveOldSlices(
            long eventTime, long clockBefore, long clock, CivilCalendar calendar) {
        if (clockBefore == CustomerState.NO_CLOCK) {
            return false;
        }
        int day = calendar.dayOf(clock);
        return calendar.dayOf(clockBefore) != day
                || calendar.dayOf(eventTime) < Days.firstOf(day, Days.KEPT);
    }

    /** No window looks at slices that old, and no event that old is taken. */
    private static void forgetOldSlices(CustomerState state, CivilCalendar calendar) {
        int clockDay = calendar.dayOf(state.clock());
        int oldest = Days.firstOf(clockDay, Days.KEPT);
        state.activity().forgetBefore(oldest);
        state.categories().forgetBefore(oldest);
        state.balances().forgetBefore(oldest);
        state.voice().forgetBefore(oldest, calendar.startOf(clockDay - Days.KEPT));
    }
}
