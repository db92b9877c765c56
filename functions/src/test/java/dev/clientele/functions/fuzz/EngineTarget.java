package dev.clientele.functions.fuzz;

import dev.clientele.functions.codec.CustomerStateSerializer;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import java.util.Arrays;
import java.util.List;

/** The whole engine on any order of valid events: never an exception, and rows come back. */
final class EngineTarget implements FuzzTarget {

    private static final List<String> POLICIES =
            List.of("retail-three-level", "bank-four-level", "ecommerce-five-level");
    private static final int MOST = 200;

    private final List<CustomerEngine> engines =
            POLICIES.stream().map(EngineTarget::engine).toList();
    private final CustomerStateSerializer serializer = new CustomerStateSerializer();
    private final DecisionJson json = new DecisionJson(2);

    private static CustomerEngine engine(String policy) {
        try {
            return new CustomerEngine(
                    new Programme(PolicyReader.read(PolicyTarget.shipped(policy), policy), null));
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return List.of(all, Arrays.copyOf(all, 40), new byte[60], new byte[] {1, 12, 12, 3});
    }

    @Override
    public boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        CustomerEngine engine = engines.get((input[0] & 0xFF) % engines.size());
        List<CustomerEvent> events =
                new EventLife(Arrays.copyOfRange(input, 1, input.length)).events(MOST);
        InMemoryArchive archive = new InMemoryArchive();
        Customer customer = new Customer("c", new CustomerState(), archive);
        for (CustomerEvent event : events) {
            Outcome outcome = new Outcome();
            engine.apply(customer, event, EventLife.ORIGIN, outcome);
            engine.advance(customer, event.time(), outcome);
            outcome.decisions().forEach(json::write);
            customer = new Customer("c", Shape.again(serializer, customer.state()), archive);
        }
        return true;
    }

    /** The row of a customer after a life. */
    static byte[] row(byte[] life) {
        EngineTarget target = new EngineTarget();
        Customer customer = new Customer("c", new CustomerState(), new InMemoryArchive());
        for (CustomerEvent event : new EventLife(life).events(MOST)) {
            target.engines.get(0).apply(customer, event, EventLife.ORIGIN, new Outcome());
        }
        byte[] framed = Shape.write(target.serializer, customer.state());
        int start = 1;
        while (framed[start - 1] < 0) {
            start++;
        }
        return Arrays.copyOfRange(framed, start, framed.length);
    }
}
