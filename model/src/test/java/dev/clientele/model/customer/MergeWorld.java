package dev.clientele.model.customer;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Several customers under one engine; what one sends to another is on the way for a while. */
final class MergeWorld {

    final CustomerEngine engine;
    final Outcome outcome = new Outcome();
    final Deque<Passage> onTheWay = new ArrayDeque<>();
    private final Map<String, Customer> customers = new TreeMap<>();
    private int told;
    private int sent;

    MergeWorld(Programme programme) {
        engine = new CustomerEngine(programme);
    }

    Customer customer(String id) {
        return customers.computeIfAbsent(
                id, it -> new Customer(it, new CustomerState(), new InMemoryArchive()));
    }

    CustomerState state(String id) {
        return customer(id).state();
    }

    Map<String, Customer> customers() {
        return customers;
    }

    int told() {
        return told;
    }

    MergeWorld tell(String id, String eventId, long time, EventBody body) {
        told++;
        Origin origin = new Origin("world", Origin.FILE, told, new byte[0]);
        engine.apply(customer(id), new CustomerEvent(eventId, id, time, body), origin, outcome);
        takeUp();
        return this;
    }

    /** What was sent first arrives first. */
    void deliverOne() {
        Passage passage = onTheWay.removeFirst();
        if (passage instanceof Handover handover) {
            engine.takeIn(customer(passage.into()), handover, outcome);
        } else {
            engine.apply(customer(passage.into()), (ForwardedEvent) passage, outcome);
        }
        takeUp();
    }

    MergeWorld deliverAll() {
        for (int i = 0; !onTheWay.isEmpty(); i++) {
            if (i > 10_000) {
                throw new AssertionError("customers are sent round for ever");
            }
            deliverOne();
        }
        return this;
    }

    MergeWorld settle(long asOf) {
        customers.values().forEach(customer -> engine.settle(customer, asOf, outcome));
        return this;
    }

    private void takeUp() {
        while (sent < outcome.passages().size()) {
            onTheWay.add(outcome.passages().get(sent++));
        }
    }

    int accountedFor() {
        return outcome.accepted()
                + outcome.deduplicated()
                + outcome.deadLetters().size()
                + outcome.waiting()
                + outcome.forwarded();
    }
}
