package dev.clientele.functions.customer;

import dev.clientele.functions.json.CustomerExportJson;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ErasureReceiptJson;
import dev.clientele.functions.json.PassageJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Handover;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.ErasureReceipt;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.ForwardedEvent;
import dev.clientele.model.event.Passage;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignals;
import dev.clientele.model.retention.RetentionSignal;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Sends what was decided of customers: decisions and profiles; dead letters and what matters to
 * referrals and figures on the side.
 */
final class CustomerOutput {

    private final Output<StreamRecord<OutgoingRecord>> output;
    private final DeadLetterForm letters;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final CustomerExportJson exportJson;

    CustomerOutput(
            Output<StreamRecord<OutgoingRecord>> output, int decimals, DeadLetterForm letters) {
        this.output = output;
        this.letters = letters;
        this.decisionJson = new DecisionJson(decimals);
        this.profileJson = new ProfileJson(decimals);
        this.exportJson = new CustomerExportJson(decimals);
    }

    void outcome(Customer customer, Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            String topic = decision.topic().topicName();
            send(topic, customer, decisionJson.write(decision));
        }
        for (ErasureReceipt receipt : outcome.erasures()) {
            send(TopicNames.ERASURE_RECEIPTS, customer, ErasureReceiptJson.write(receipt));
        }
        for (DriftLook look : outcome.looks()) {
            output.collect(CustomerOperator.LOOKS, new StreamRecord<>(look));
        }
        for (RetentionSignal signal : outcome.signals()) {
            output.collect(CustomerOperator.RETENTION, new StreamRecord<>(signal));
        }
        for (Passage passage : outcome.passages()) {
            pass(passage, customer);
        }
        ReferralSignals.values(outcome, this::signal);
        for (DeadLetter letter : outcome.deadLetters()) {
            String key = letters.key(letter, customer.id());
            byte[] json = letters.write(letter);
            output.collect(
                    CustomerOperator.DEAD_LETTERS,
                    new StreamRecord<>(new OutgoingRecord(TopicNames.DEAD_LETTERS, key, json)));
        }
    }

    /** Through a topic, for the other customer's task may be any: what is behind it is keyed. */
    private void pass(Passage passage, Customer customer) {
        if (passage instanceof Handover handover) {
            PassageJson.write(handover, json -> handOver(handover.into(), json));
        } else if (passage instanceof ForwardedEvent forwarded) {
            handOver(forwarded.into(), PassageJson.write(forwarded, customer.id()));
        }
    }

    private void handOver(String into, byte[] json) {
        output.collect(
                new StreamRecord<>(new OutgoingRecord(TopicNames.CUSTOMER_HANDOVERS, into, json)));
    }

    /** What an event says of referrals. */
    void referral(CustomerEvent event, CustomerState before, Outcome outcome) {
        ReferralSignals.erasures(before.merges().takenIn(), event, outcome, this::signal);
        ReferralSignals.events(event, outcome, this::signal);
    }

    private void signal(ReferralSignal signal) {
        output.collect(CustomerOperator.REFERRALS, new StreamRecord<>(signal));
    }

    /**
     * The customer now; who is erased or merged has no profile any more.
     *
     * @param value what the customer is worth now; null if it is still to be found
     */
    void profile(Customer customer, CustomerEngine engine, CustomerValue value) {
        boolean isGone = customer.state().isErased() || customer.state().merges().mark() != null;
        byte[] json = isGone ? null : profileJson.write(engine.profile(customer, value));
        send(TopicNames.CUSTOMER_PROFILES, customer, json);
    }

    /** All that is known of the customer, in answer to a request. */
    void export(Customer customer, CustomerEngine engine, CustomerEvent request) {
        boolean known = customer.state().clock() != CustomerState.NO_CLOCK;
        CustomerProfile profile = known ? engine.profile(customer) : null;
        for (byte[] part : exportJson.write(customer, profile, request)) {
            send(TopicNames.CUSTOMER_EXPORTS, customer, part);
        }
    }

    private void send(String topic, Customer customer, byte[] json) {
        output.collect(new StreamRecord<>(new OutgoingRecord(topic, customer.id(), json)));
    }
}
