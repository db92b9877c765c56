package dev.clientele.jobs.replay;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Handover;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.Passage;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Customers in memory, in the hands of one engine. What one of them sends on to another, who is
 * among them too, arrives directly after the event that brought it about.
 */
public final class Population {

    private final CustomerEngine engine;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Deque<Passage> onTheWay = new ArrayDeque<>();
    private final Outcome outcome = new Outcome();

    /** Looks at what the engine did. */
    @FunctionalInterface
    public interface Witness {

        /**
         * Takes what a step came to.
         *
         * @param customer whose step it was
         * @param before the row before the step: another one if the customer is gone since
         * @param event by what; null at the end of the history
         * @param outcome what came of it, valid until this returns
         */
        void came(Customer customer, CustomerState before, CustomerEvent event, Outcome outcome);
    }

    /**
     * A population of nobody.
     *
     * @param engine decides
     */
    public Population(CustomerEngine engine) {
        this.engine = engine;
    }

    /**
     * Applies an event, and what it sends on.
     *
     * @param incoming the event
     * @param witness is told of each step
     */
    public void apply(Incoming incoming, Witness witness) {
        CustomerEvent event = incoming.event();
        Customer customer = customer(event.customerId());
        CustomerState before = customer.state();
        outcome.clear();
        engine.apply(customer, event, incoming.origin(), outcome);
        onTheWay.addAll(outcome.passages());
        witness.came(customer, before, event, outcome);
        while (!onTheWay.isEmpty()) {
            arrive(onTheWay.removeFirst(), witness);
        }
    }

    private void arrive(Passage passage, Witness witness) {
        Customer customer = customer(passage.into());
        CustomerState before = customer.state();
        outcome.clear();
        CustomerEvent event;
        if (passage instanceof Handover handover) {
            event = handover.event();
            engine.takeIn(customer, handover, outcome);
        } else {
            ForwardedEvent forwarded = (ForwardedEvent) passage;
            event = forwarded.event();
            engine.apply(customer, forwarded, outcome);
        }
        onTheWay.addAll(outcome.passages());
        witness.came(customer, before, event, outcome);
    }

    /**
     * Ends the history of all.
     *
     * @param asOf epoch milliseconds
     * @param witness is told of each customer
     */
    public void settle(long asOf, Witness witness) {
        for (Customer customer : customers.values()) {
            outcome.clear();
            engine.settle(customer, asOf, outcome);
            witness.came(customer, customer.state(), null, outcome);
        }
    }

    private Customer customer(String customerId) {
        return customers.computeIfAbsent(
                customerId, id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
    }

    /**
     * Every customer of whom something was given.
     *
     * @return by id
     */
    public Map<String, Customer> customers() {
        return Collections.unmodifiableMap(customers);
    }
}
