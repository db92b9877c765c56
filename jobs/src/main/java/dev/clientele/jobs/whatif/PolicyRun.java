package dev.clientele.jobs.whatif;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.jobs.replay.Population;
import dev.clientele.jobs.whatif.figures.Move;
import dev.clientele.jobs.whatif.figures.TierPath;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody.Export;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One policy over the customers of one thread: of all it decides the tier changes are kept. */
final class PolicyRun {

    private final CustomerEngine engine;
    private final Population customers;
    private final Map<String, List<Move>> moves = new HashMap<>();
    private long used;
    private long late;

    PolicyRun(CustomerEngine engine) {
        this.engine = engine;
        this.customers = new Population(engine);
    }

    void apply(Incoming incoming) {
        if (!(incoming.event().body() instanceof Export)) { // else nothing happened
            customers.apply(incoming, this::came);
        }
    }

    private void came(
            Customer customer, CustomerState before, CustomerEvent event, Outcome outcome) {
        used += outcome.accepted();
        boolean isLate = event.time() < Math.max(before.clock(), customer.state().clock());
        if (isLate && outcome.accepted() > 0) {
            late++;
        }
        if (customer.state().isErased()) {
            moves.remove(customer.id());
            return;
        }
        keepMoves(event.time(), outcome);
    }

    void settle(long asOf) {
        customers.settle(asOf, (customer, before, event, outcome) -> keepMoves(asOf, outcome));
    }

    private void keepMoves(long eventTime, Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.TierChange change) {
                long decidedAt = change.header().decidedAt();
                boolean byEvent = change.header().cause().type() == Cause.Type.EVENT;
                Move move = new Move(change.move(), decidedAt, byEvent ? eventTime : decidedAt);
                moves.computeIfAbsent(change.header().customerId(), id -> new ArrayList<>())
                        .add(move);
            }
        }
    }

    /** Every customer of whom an event was given, whatever became of it. */
    Set<String> customerIds() {
        return customers.customers().keySet();
    }

    TierPath path(String customerId) {
        return new TierPath(moves.getOrDefault(customerId, List.of()));
    }

    /** Whether the customer asked to be forgotten. */
    boolean isErased(String customerId) {
        return customers.customers().get(customerId).state().isErased();
    }

    /** Whether an event of the customer was accepted. */
    boolean isKnown(String customerId) {
        return customers.customers().get(customerId).state().clock() != CustomerState.NO_CLOCK;
    }

    /** The profile of a customer who is known and not erased. */
    CustomerProfile profile(String customerId) {
        return engine.profile(customers.customers().get(customerId));
    }

    /** Records accepted. */
    long used() {
        return used;
    }

    /** Records accepted of a time before the customer's clock. */
    long late() {
        return late;
    }
}
