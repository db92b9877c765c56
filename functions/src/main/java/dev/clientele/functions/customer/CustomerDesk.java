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
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * What is done with the customer of the current key: load the row, call the engine, send, save, and
 * move the customer's one timer where it has to be.
 */
final class CustomerDesk {

    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    private final ValueState<CustomerState> row;
    private final FlinkArchive archive;
    private final HandoverParts parts;
    private final TimerService timers;
    private final CustomerOutput output;
    private final CustomerCounters counters;
    private final long profileMillis;
    private final Outcome outcome = new Outcome();
    private CustomerEngine engine;
    private long furthest = Long.MIN_VALUE;

    CustomerDesk(
            ValueState<CustomerState> row,
            FlinkArchive archive,
            HandoverParts parts,
            TimerService timers,
            CustomerOutput output,
            CustomerCounters counters,
            long profileMillis) {
        this.row = row;
        this.archive = archive;
        this.parts = parts;
        this.timers = timers;
        this.output = output;
        this.counters = counters;
        this.profileMillis = profileMillis;
    }

    /** From now on customers are decided by this engine. */
    void decideBy(CustomerEngine value) {
        engine = value;
    }

    /** How far time was: a sweep for a version that began before has perhaps gone by. */
    void timeWas(long watermark) {
        furthest = watermark;
    }

    /** Applies an event. */
    void receive(String customerId, Incoming incoming) throws IOException {
        Customer customer = load(customerId);
        if (incoming.event().body() instanceof Export) {
            answer(customer, incoming);
            return;
        }
        CustomerState before = customer.state();
        long timer = timerOf(before);
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
        if (incoming.carried() != null || customer.state() != before) {
            sendProfile(customer);
        } else {
            sendProfileIfDue(customer);
        }
        save(customer, timer);
        if (customer.state() != before && customer.state().clock() == CustomerState.NO_CLOCK) {
            forgetTimerAt(clock);
            forgetTimerAt(due);
        }
        if (customer.state().isErased()) {
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
        Customer customer = load(customerId);
        outcome.clear();
        outcome.reject(
                RejectReason.INVALID_FIELD,
                "into: a run that ends merges nobody; a replay does",
                incoming.origin());
        emit(customer);
    }

    /** Applies what is due at the customer's timer. */
    void reach(String customerId, long instant) throws IOException {
        Customer customer = load(customerId);
        long timer = timerOf(customer.state());
        outcome.clear();
        engine.advance(customer, instant, outcome);
        emit(customer);
        if (!outcome.decisions().isEmpty() || customer.state().profileDueAt() <= instant) {
            sendProfile(customer);
        }
        save(customer, timer);
    }

    /**
     * Decides a customer by the version in force, if that has not been done. A customer whose clock
     * is ahead of time has to wait for it, with a timer.
     *
     * @return whether the customer was decided anew
     */
    boolean revise(String customerId, long watermark) throws IOException {
        Customer customer = load(customerId);
        CustomerState state = customer.state();
        long due = engine.dueAt(customer);
        if (due > watermark) {
            if (due == state.clock()) {
                timers.registerEventTimeTimer(due);
            }
            return false;
        }
        long timer = timerOf(state);
        outcome.clear();
        engine.advance(customer, watermark, outcome);
        emit(customer);
        sendProfile(customer);
        save(customer, timer);
        return true;
    }

    /**
     * The last watermark fires every timer, though no time has passed: what is due is left undone,
     * or centuries of silence would be decided. No timer is set, for it would fire at once.
     */
    void endInput(String customerId) throws IOException {
        Customer customer = load(customerId);
        outcome.clear();
        if (customer.state().profileDueAt() != CustomerState.NOTHING_DUE) {
            sendProfile(customer);
            row.update(customer.state());
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
        Customer customer = load(customerId);
        outcome.clear();
        engine.settle(customer, asOf, outcome);
        emit(customer);
        if (customer.state().clock() != CustomerState.NO_CLOCK) {
            sendProfile(customer);
        }
        row.update(customer.state());
    }

    private Customer load(String customerId) throws IOException {
        CustomerState state = row.value();
        return new Customer(customerId, state == null ? new CustomerState() : state, archive);
    }

    private void emit(Customer customer) {
        counters.count(outcome);
        output.outcome(customer, outcome);
    }

    /** With each decision, otherwise once a while. */
    private void sendProfileIfDue(Customer customer) {
        CustomerState state = customer.state();
        boolean first = state.profileSentAt() == CustomerState.NO_CLOCK;
        if (first
                || !outcome.decisions().isEmpty()
                || state.clock() - state.profileSentAt() >= profileMillis) {
            sendProfile(customer);
        } else {
            state.profileDueAt(state.profileSentAt() + profileMillis);
        }
    }

    private void sendProfile(Customer customer) {
        output.profile(customer, engine, outcome);
        customer.state().profileSentAt(customer.state().clock());
        customer.state().profileDueAt(CustomerState.NOTHING_DUE);
    }

    private void save(Customer customer, long timerBefore) throws IOException {
        row.update(customer.state());
        moveTimer(timerBefore, timerOf(customer.state()));
        long due = engine.dueAt(customer);
        if (due <= furthest) {
            timers.registerEventTimeTimer(due); // of a late customer, whom no sweep would visit
        }
    }

    private void moveTimer(long before, long after) {
        if (after == before) {
            return;
        }
        if (before != CustomerState.NOTHING_DUE) {
            timers.deleteEventTimeTimer(before);
        }
        if (after != CustomerState.NOTHING_DUE) {
            timers.registerEventTimeTimer(after);
        }
    }

    /** Without the starts of policy versions: those are for {@link PolicySweep}. */
    private static long timerOf(CustomerState state) {
        return Math.min(state.dueAt(), state.profileDueAt());
    }
}
