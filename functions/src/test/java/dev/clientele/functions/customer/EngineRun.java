package dev.clientele.functions.customer;

import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ErasureReceiptJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.ErasureReceipt;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The engine without Flink: what the operator has to come to. It sends no profiles. */
final class EngineRun {

    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final Map<String, Customer> customers = new TreeMap<>();
    private final List<OutgoingRecord> profiles = new ArrayList<>();

    EngineRun(ProgrammeDocuments documents) throws InvalidDocumentException {
        Programmes programmes = documents.read();
        int decimals = programmes.main().at(0).policy().decimals();
        engine = new CustomerEngine(programmes);
        decisionJson = new DecisionJson(decimals);
        profileJson = new ProfileJson(decimals);
    }

    List<OutgoingRecord> send(Incoming incoming) {
        Customer customer =
                customers.computeIfAbsent(
                        incoming.event().customerId(),
                        id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
        Outcome outcome = new Outcome();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        keepProfile(customer);
        return records(customer, outcome);
    }

    List<OutgoingRecord> reach(long instant) {
        List<OutgoingRecord> records = new ArrayList<>();
        for (Customer customer : customers.values()) {
            Outcome outcome = new Outcome();
            engine.advance(customer, instant, outcome);
            keepProfile(customer);
            records.addAll(records(customer, outcome));
        }
        return records;
    }

    private List<OutgoingRecord> records(Customer customer, Outcome outcome) {
        List<OutgoingRecord> records = new ArrayList<>();
        for (Decision decision : outcome.decisions()) {
            records.add(
                    new OutgoingRecord(
                            decision.topic().topicName(),
                            customer.id(),
                            decisionJson.write(decision)));
        }
        for (ErasureReceipt receipt : outcome.erasures()) {
            records.add(
                    new OutgoingRecord(
                            TopicNames.ERASURE_RECEIPTS,
                            customer.id(),
                            ErasureReceiptJson.write(receipt)));
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            records.add(
                    new OutgoingRecord(
                            TopicNames.DEAD_LETTERS, customer.id(), DeadLetterJson.write(letter)));
        }
        return records;
    }

    private void keepProfile(Customer customer) {
        CustomerState state = customer.state();
        if (state.isErased()) {
            profiles.add(profile(customer, null));
        } else if (state.clock() != CustomerState.NO_CLOCK) {
            profiles.add(profile(customer, profileJson.write(engine.profile(customer))));
        }
    }

    private static OutgoingRecord profile(Customer customer, byte[] json) {
        return new OutgoingRecord(TopicNames.CUSTOMER_PROFILES, customer.id(), json);
    }

    /** What profiles there were to be sent since this was last asked. */
    List<OutgoingRecord> takeProfiles() {
        List<OutgoingRecord> taken = List.copyOf(profiles);
        profiles.clear();
        return taken;
    }
}
