package dev.clientele.benchmarks.streams;

import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** What is done with a customer: load the row, call the engine, send, save, note the due time. */
final class EngineDesk {

    private static final long PROFILE_MILLIS = EngineRules.PROFILE_INTERVAL.toMillis();

    private final ProcessorContext<String, OutgoingRecord> context;
    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final CustomerRows rows;
    private final StoreArchive archive;
    private final DueTimes dueTimes;
    private final Outcome outcome = new Outcome();
    private long timestamp;

    EngineDesk(ProcessorContext<String, OutgoingRecord> context, EngineRules rules) {
        this.context = context;
        this.engine = new CustomerEngine(rules.programmes());
        this.decisionJson = new DecisionJson(rules.decimals());
        this.profileJson = new ProfileJson(rules.decimals());
        this.rows = new CustomerRows(context.getStateStore(CustomerRows.STORE));
        this.archive = new StoreArchive(context.getStateStore(StoreArchive.STORE));
        this.dueTimes = new DueTimes(context.getStateStore(DueTimes.STORE));
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.cached(CustomerRows.STORE),
                Stores.cached(StoreArchive.STORE),
                Stores.cached(DueTimes.STORE));
    }

    /** Sends a record that can't be used. */
    void reject(DeadLetter letter, long time) {
        timestamp = time;
        send(TopicNames.DEAD_LETTERS, null, DeadLetterJson.write(letter));
    }

    /** Applies an event. */
    void receive(CustomerEvent event, Origin origin, long time) {
        timestamp = time;
        Customer customer = load(event.customerId());
        CustomerState state = customer.state();
        long due = due(state);
        long clock = state.clock();
        outcome.clear();
        engine.apply(customer, event, origin, outcome);
        emit(customer);
        if (outcome.accepted() > 0 || outcome.waiting() != 0 || state.clock() != clock) {
            sendProfileIfDue(customer);
            save(customer, due);
        }
    }

    /** Applies all that is due up to an instant, to everybody. */
    void reach(long instant) {
        timestamp = instant;
        for (var due = dueTimes.upTo(instant); !due.isEmpty(); due = dueTimes.upTo(instant)) {
            due.forEach(entry -> reach(entry.customerId(), entry.time()));
        }
    }

    private void reach(String customerId, long instant) {
        Customer customer = load(customerId);
        long due = due(customer.state());
        outcome.clear();
        engine.advance(customer, instant, outcome);
        emit(customer);
        if (!outcome.decisions().isEmpty() || customer.state().profileDueAt() <= instant) {
            sendProfile(customer);
        }
        save(customer, due);
    }

    private Customer load(String customerId) {
        archive.turnTo(customerId);
        return new Customer(customerId, rows.load(customerId), archive);
    }

    private void save(Customer customer, long dueBefore) {
        rows.save(customer.id(), customer.state());
        dueTimes.move(customer.id(), dueBefore, due(customer.state()));
    }

    private static long due(CustomerState state) {
        return Math.min(state.dueAt(), state.profileDueAt());
    }

    private void emit(Customer customer) {
        for (Decision decision : outcome.decisions()) {
            send(decision.topic().topicName(), customer.id(), decisionJson.write(decision));
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            send(TopicNames.DEAD_LETTERS, customer.id(), DeadLetterJson.write(letter));
        }
    }

    /** With each decision, otherwise once a while. */
    private void sendProfileIfDue(Customer customer) {
        CustomerState state = customer.state();
        if (state.profileSentAt() == CustomerState.NO_CLOCK
                || !outcome.decisions().isEmpty()
                || state.clock() - state.profileSentAt() >= PROFILE_MILLIS) {
            sendProfile(customer);
        } else {
            state.profileDueAt(state.profileSentAt() + PROFILE_MILLIS);
        }
    }

    private void sendProfile(Customer customer) {
        CustomerProfile profile = engine.profile(customer, engine.valueFound(customer, outcome));
        send(TopicNames.CUSTOMER_PROFILES, customer.id(), profileJson.write(profile));
        customer.state().profileSentAt(customer.state().clock());
        customer.state().profileDueAt(CustomerState.NOTHING_DUE);
    }

    private void send(String topic, String key, byte[] json) {
        context.forward(new Record<>(key, new OutgoingRecord(topic, key, json), timestamp));
    }
}
