package dev.clientele.model.customer;

import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
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

    private final Programme programme;

    /**
     * An engine.
     *
     * @param programme all rules in force
     */
    public CustomerEngine(Programme programme) {
        this.programme = programme;
    }

    /**
     * Applies an event: first all that is due before it, then the event, then everything is decided
     * anew. An event that is seen again or can't be used leaves no trace.
     *
     * @param customer whose event it is; changed
     * @param event what happened
     * @param origin the record it came from, for a dead letter
     * @param outcome takes the decisions and dead letters, and counts the record
     */
    public void apply(Customer customer, CustomerEvent event, Origin origin, Outcome outcome) {
        CustomerState state = customer.state();
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
        ProgrammeVersion version = programme.at(instant);
        Admission.Verdict verdict = Admission.check(customer, event, version);
        if (!verdict.isAdmitted()) {
            outcome.reject(verdict.reason(), verdict.detail(), origin);
            return;
        }
        advance(customer, instant, outcome);
        state.clock(instant);
        EventApplier.Effect effect =
                event.body().accept(new EventApplier(customer, event, origin, version, outcome));
        if (customer.state().isErased()) {
            return;
        }
        state.recentEvents().remember(fingerprint, instant, customer.archive());
        forgetOldSlices(state, version.policy().calendar());
        Cause cause = Cause.event(event.eventId());
        Evaluation evaluation = new Evaluation(Look.at(customer, version, cause, outcome));
        evaluation.afterEvent(event.body(), event.time(), effect);
        setDue(state, evaluation);
    }

    /**
     * The instant at which something is due if nothing is heard: a day boundary, or the start of
     * the policy's next version. A version that became known after its start is due at once.
     *
     * @param customer the customer
     * @return epoch milliseconds; {@link CustomerState#NOTHING_DUE}
     */
    public long dueAt(Customer customer) {
        CustomerState state = customer.state();
        if (state.clock() == CustomerState.NO_CLOCK) {
            return CustomerState.NOTHING_DUE;
        }
        if (isDecidedByAnother(state, programme.at(state.clock()))) {
            return state.clock();
        }
        return Math.min(state.dueAt(), programme.nextStart(state.clock()));
    }

    private static boolean isDecidedByAnother(CustomerState state, ProgrammeVersion version) {
        int decidedBy = state.membership().version();
        return decidedBy != 0 && decidedBy != version.number();
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
            ProgrammeVersion version = programme.at(due);
            CivilCalendar calendar = version.policy().calendar();
            int day = calendar.dayOf(due);
            expireWaitingReturns(state, day, outcome);
            forgetOldSlices(state, calendar);
            boolean isNewVersion = isDecidedByAnother(state, version);
            Cause cause = isNewVersion ? Cause.policy() : Cause.day(day);
            Evaluation evaluation = new Evaluation(Look.at(customer, version, cause, outcome));
            evaluation.afterBoundary(isNewVersion);
            setDue(state, evaluation);
        }
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
        return Profiles.of(customer, programme.at(customer.state().clock()));
    }

    private void setDue(CustomerState state, Evaluation evaluation) {
        CivilCalendar calendar = programme.at(state.clock()).policy().calendar();
        state.dueAt(calendar.startOf(evaluation.nextDueDay()));
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
