package dev.clientele.jobs.replay;

import dev.clientele.functions.json.CustomerExportJson;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ErasureReceiptJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.ErasureReceipt;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.DriftBook;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.EventBody.Export;
import dev.clientele.model.referral.ReferralBook;
import dev.clientele.model.referral.ReferralSignals;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;

/** The customers of one thread, with all that was decided of them. */
final class ReplayShard implements HistoryPass.Shard {

    private final CustomerEngine engine;
    private final DeadLetterForm letters;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final CustomerExportJson exportJson;
    private final Population customers;
    private final ReplayCounts counts = new ReplayCounts();
    private final ReplayOutput output = new ReplayOutput();
    private final DriftBook drift = new DriftBook();
    private final AlertBook alerts = new AlertBook();
    private final BaseBook base = new BaseBook();
    private final ReferralBook referrals = new ReferralBook();

    ReplayShard(CustomerEngine engine, int decimals, DeadLetterForm letters) {
        this.letters = letters;
        this.engine = engine;
        this.customers = new Population(engine);
        this.decisionJson = new DecisionJson(decimals);
        this.profileJson = new ProfileJson(decimals);
        this.exportJson = new CustomerExportJson(decimals);
    }

    @Override
    public void apply(Incoming incoming) {
        customers.apply(
                incoming,
                (customer, before, event, outcome) -> {
                    keep(outcome);
                    ReferralSignals.erasures(
                            before.merges().takenIn(), event, outcome, referrals::add);
                    ReferralSignals.events(event, outcome, referrals::add);
                    if (event.body() instanceof Export && outcome.accepted() > 0) {
                        answer(customer, event);
                    }
                });
    }

    private void answer(Customer customer, CustomerEvent request) {
        boolean known = customer.state().clock() != CustomerState.NO_CLOCK;
        CustomerProfile profile = known ? engine.profile(customer) : null;
        for (byte[] part : exportJson.write(customer, profile, request)) {
            output.answer(TopicNames.CUSTOMER_EXPORTS, customer.id(), part);
        }
    }

    /** Ends the replay: applies what is due up to the instant and writes the profiles. */
    @Override
    public void settle(long asOf) {
        customers.settle(
                asOf,
                (customer, before, event, outcome) -> {
                    keep(outcome);
                    if (customer.state().clock() != CustomerState.NO_CLOCK) {
                        CustomerProfile profile = engine.profile(customer);
                        counts.endsIn(profile.standing().tier());
                        output.profile(customer.id(), profileJson.write(profile));
                    }
                });
    }

    private void keep(Outcome outcome) {
        counts.add(outcome);
        outcome.looks().forEach(drift::add);
        outcome.signals().forEach(this::count);
        ReferralSignals.values(outcome, referrals::add);
        for (Decision decision : outcome.decisions()) {
            DecisionTopic topic = decision.topic();
            output.decision(
                    topic,
                    decision.header().customerId(),
                    decision.header().decidedAt(),
                    decisionJson.write(decision));
        }
        for (ErasureReceipt receipt : outcome.erasures()) {
            byte[] json = ErasureReceiptJson.write(receipt);
            output.answer(TopicNames.ERASURE_RECEIPTS, receipt.customerId(), json);
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            output.deadLetter(letter.origin(), letters.write(letter));
        }
    }

    private void count(RetentionSignal signal) {
        if (signal instanceof OfAlerts ofAlerts) {
            alerts.add(ofAlerts);
        } else if (signal instanceof Move move) {
            base.add(move);
        }
    }

    ReferralBook referrals() {
        return referrals;
    }

    ReplayCounts counts() {
        return counts;
    }

    DriftBook drift() {
        return drift;
    }

    AlertBook alerts() {
        return alerts;
    }

    BaseBook base() {
        return base;
    }

    ReplayOutput output() {
        return output;
    }
}
