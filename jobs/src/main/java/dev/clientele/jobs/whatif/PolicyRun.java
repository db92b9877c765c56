package dev.clientele.jobs.whatif;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.jobs.whatif.figures.Move;
import dev.clientele.jobs.whatif.figures.TierPath;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One policy over the customers of one thread: of all it decides the tier changes are kept. */
final class PolicyRun {

    private final CustomerEngine engine;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, List<Move>> moves = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private long used;
    private long late;

    PolicyRun(CustomerEngine engine) {
        this.engine = engine;
    }

    void apply(Incoming incoming) {
        Customer customer =
                customers.computeIfAbsent(
                        incoming.event().customerId(),
                        id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
        long time = incoming.event().time();
        boolean isLate = time < customer.state().clock();
        outcome.clear();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        used += outcome.accepted();
        if (isLate && outcome.accepted() > 0) {
            late++;
        }
        if (customer.state().isErased()) {
            moves.remove(customer.id());
            return;
        }
        keepMoves(time);
    }

    void settle(long asOf) {
        for (Customer customer : customers.values()) {
            outcome.clear();
            engine.settle(customer, asOf, outcome);
            keepMoves(asOf);
        }
    }

    private void keepMoves(long eventTime) {
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
        return customers.keySet();
    }

    TierPath path(String customerId) {
        return new TierPath(moves.getOrDefault(customerId, List.of()));
    }

    /** Whether the customer asked to be forgotten. */
    boolean isErased(String customerId) {
        return customers.get(customerId).state().isErased();
    }

    /** Whether an event of the customer was accepted. */
    boolean isKnown(String customerId) {
        return customers.get(customerId).state().clock() != CustomerState.NO_CLOCK;
    }

    /** The profile of a customer who is known and not erased. */
    CustomerProfile profile(String customerId) {
        return engine.profile(customers.get(customerId));
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
