package dev.clientele.functions.customer;

import dev.clientele.functions.wire.Carried;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Handover;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.EventBody.Erase;
import dev.clientele.model.event.EventBody.Export;
import dev.clientele.model.event.EventBody.Merge;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * What is done with the customer of the current key: call the engine, send what it decides, and say
 * whether the customer's profile is wanted. The rest is for the {@link WorkingSet}.
 */
final class CustomerDesk {

    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    private final WorkingSet customers;
    private final HandoverParts parts;
    private final TimerService timers;
    private final CustomerOutput output;
    private final CustomerCounters counters;
    private final long profileMillis;
    private final Outcome outcome = new Outcome();
    private CustomerEngine engine;

    CustomerDesk(
            WorkingSet customers,
            HandoverParts parts,
            TimerService timers,
            CustomerOutput output,
            CustomerCounters counters,
            long profileMillis) {
        this.customers = customers;
        this.parts = parts;
        this.timers = timers;
        this.output = output;
        this.counters = counters;
        this.profileMillis = profileMillis;
    }

    /** From now on customers are decided by this engine. */
    void decideBy(CustomerEngine value) {
        engine = value;
        customers.decideBy(value);
    }

    /** Applies an event. */
    void receive(String customerId, Incoming incoming) throws IOException {
        CachedCustomer cached = customers.get(customerId);
        Customer customer = cached.customer();
        if (incoming.event().body() instanceof Export) {
            answer(customer, incoming);
            return;
        }
        CustomerState before = customer.state();
        long clock = before.clock();
        long due = mayLeave(incoming) ? engine.dueAt(customer) : clock;
        outcome.clear();
        apply(customer, incoming);
        emit(customer);
        output.referral(incoming.event(), before, outcome);
        counters.processed(incoming, timers.currentProcessingTime());
        // The clock tells of a return that began to wait when another one ceased to.
        boolean leftTrace =
                outcome.accepted() > 0
                        || outcome.waiting() != 0
                        || customer.state().clock() != clock
                        || customer.state() != before;
        if (!leftTrace) {
            return;
        }
        wantProfileOf(cached, incoming.carried() != null || customer.state() != before);
        customers.changed(cached);
        if (customer.state() != before) {
            leave(cached, clock, due);
        }
    }

    /** At once, for nothing may be left of a customer who is gone. */
    private void leave(CachedCustomer cached, long clock, long due) {
        customers.settleForGood(cached);
        customers.sendProfile(cached);
        if (cached.state().clock() == CustomerState.NO_CLOCK) {
            forgetTimerAt(clock);
            forgetTimerAt(due);
        }
        if (cached.state().isErased()) {
            parts.clear();
        }
    }

    /** Says all that is known, and saves nothing: not even that somebody asked. */
    private void answer(Customer customer, Incoming incoming) {
        outcome.clear();
        apply(customer, incoming);
        emit(customer);
        if (outcome.accepted() > 0) { // else it was sent on to whom the customer was merged into
            output.export(customer, engine, incoming.event());
        }
    }

    /** An erasure leaves nothing behind, a merge only a mark. */
    private static boolean mayLeave(Incoming incoming) {
        return incoming.event().body() instanceof Erase || incoming.event().body() instanceof Merge;
    }

    /** Of a customer to whom a version is late or who is ahead of time; no row tells of them. */
    private void forgetTimerAt(long instant) {
        if (instant != CustomerState.NO_CLOCK && instant != CustomerState.NOTHING_DUE) {
            timers.deleteEventTimeTimer(instant);
        }
    }

    private void apply(Customer customer, Incoming incoming) {
        Carried carried = incoming.carried();
        if (carried == null) {
            engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        } else if (carried.isState()) {
            takeIn(customer, incoming, carried);
        } else {
            engine.apply(
                    customer, new ForwardedEvent(incoming.event(), incoming.origin()), outcome);
        }
    }

    private void takeIn(Customer customer, Incoming incoming, Carried carried) {
        try {
            Customer other = parts.add(carried);
            if (other != null) {
                Handover handover =
                        new Handover(other, customer.id(), incoming.event(), incoming.origin());
                engine.takeIn(customer, handover, outcome);
            }
        } catch (IOException e) {
            outcome.arrive();
            outcome.reject(
                    RejectReason.INVALID_FIELD,
                    "the state of the customer who was merged did not arrive: " + e.getMessage(),
                    incoming.origin());
        }
    }

    /** A run that ends can't wait for what it sent round: nothing is merged, and it is said so. */
    void refuseMerge(String customerId, Incoming incoming) throws IOException {
        outcome.clear();
        outcome.reject(
                RejectReason.INVALID_FIELD,
                "into: a run that ends merges nobody; a replay does",
                incoming.origin());
        emit(customers.get(customerId).customer());
    }

    /** Applies what is due at the customer's timer, and whatever else is due by now. */
    void reach(String customerId, long instant) throws IOException {
        CachedCustomer cached = customers.get(customerId);
        if (cached.timer() == instant) {
            cached.timerIsAt(CustomerState.NOTHING_DUE); // it has gone off
        }
        boolean wasDue = false;
        long due = instant;
        do {
            if (isDue(cached, due)) {
                wasDue = true;
                outcome.clear();
                engine.advance(cached.customer(), due, outcome);
                emit(cached.customer());
                // Even by a day without decision: else it would get into a profile that waits, or
                // not.
                wantProfile(cached);
            }
            due = WorkingSet.timerOf(cached.state());
        } while (due <= timers.currentWatermark());
        if (wasDue) {
            customers.changed(cached);
        } else {
            customers.wokenEarly(cached);
        }
    }

    private boolean isDue(CachedCustomer cached, long instant) {
        return Math.min(engine.dueAt(cached.customer()), cached.state().profileDueAt()) <= instant;
    }

    /**
     * Decides a customer by the version in force, if that has not been done. A customer whose clock
     * is ahead of time has to wait for it, with a timer.
     *
     * @return whether the customer was decided anew
     */
    boolean revise(String customerId, long watermark) throws IOException {
        CachedCustomer cached = customers.get(customerId);
        Customer customer = cached.customer();
        long due = engine.dueAt(customer);
        if (due > watermark) {
            if (due == customer.state().clock()) {
                timers.registerEventTimeTimer(due);
            }
            return false;
        }
        outcome.clear();
        engine.advance(customer, watermark, outcome);
        emit(customer);
        wantProfile(cached);
        customers.changed(cached);
        return true;
    }

    /**
     * The last watermark fires every timer, though no time has passed: what is due is left undone,
     * or centuries of silence would be decided.
     */
    void endInput(String customerId) throws IOException {
        CachedCustomer cached = customers.get(customerId);
        if (cached.state().profileDueAt() != CustomerState.NOTHING_DUE) {
            outcome.clear();
            wantProfile(cached);
            customers.changed(cached);
        }
    }

    /** Whether all of the customer's events have been there. */
    boolean isAtTheEnd() {
        return timers.currentWatermark() == END_OF_INPUT;
    }

    /** Asks for the current customer to be settled at the end of the input. */
    void visitAtTheEnd() {
        timers.registerEventTimeTimer(END_OF_INPUT);
    }

    /** Ends a history: applies what is due up to an instant, and nothing after. */
    void settle(String customerId, long asOf) throws IOException {
        CachedCustomer cached = customers.get(customerId);
        outcome.clear();
        engine.settle(cached.customer(), asOf, outcome);
        emit(cached.customer());
        if (cached.state().clock() != CustomerState.NO_CLOCK) {
            wantProfile(cached);
        }
        customers.changed(cached);
    }

    private void emit(Customer customer) {
        counters.count(outcome);
        output.outcome(customer, outcome);
    }

    /** With each decision and whenever it is asked for, otherwise once a while. */
    private void wantProfileOf(CachedCustomer cached, boolean isAsked) {
        CustomerState state = cached.state();
        boolean first = state.profileSentAt() == CustomerState.NO_CLOCK;
        if (isAsked
                || first
                || !outcome.decisions().isEmpty()
                || state.clock() - state.profileSentAt() >= profileMillis) {
            wantProfile(cached);
        } else {
            cached.foundWorth(null);
            state.profileDueAt(state.profileSentAt() + profileMillis);
        }
    }

    private void wantProfile(CachedCustomer cached) {
        cached.wantProfile();
        cached.foundWorth(engine.valueFound(cached.customer(), outcome));
        cached.state().profileSentAt(cached.state().clock());
        cached.state().profileDueAt(CustomerState.NOTHING_DUE);
    }
}
