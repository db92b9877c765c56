package dev.clientele.model.customer;

import dev.clientele.model.decision.DecisionTopic;
import java.util.ArrayList;
import java.util.List;

/** Everything that is remembered of a customer, in words: equal states have equal texts. */
final class StateText {

    private StateText() {}

    static String of(Customer customer) {
        CustomerState state = customer.state();
        List<Object> parts = new ArrayList<>();
        parts.add(state.isErased());
        parts.add(state.clock());
        parts.add(state.dueAt());
        parts.add(state.dueDays());
        for (DecisionTopic topic : DecisionTopic.values()) {
            parts.add(state.sequence(topic));
        }
        state.recentEvents().iterator().forEachRemaining(parts::add);
        parts.add(state.recentEvents().spill());
        parts.add(totals(state));
        parts.add(state.identity().firstOrderDay());
        parts.add(state.identity().enrolledDay());
        parts.add(state.identity().strategicPartner());
        parts.add(state.waitingReturns());
        parts.add(state.memberships());
        parts.add(state.clvSent());
        parts.add(state.churn());
        parts.add(state.retention());
        parts.add(state.merges().mark());
        parts.add(state.merges().takenIn());
        return String.join("\n", parts.stream().map(String::valueOf).toList());
    }

    /** What the events add up to, whatever the order in which they came. */
    static String totals(CustomerState state) {
        List<Object> parts = new ArrayList<>();
        PurchaseLedger ledger = state.ledger();
        for (int i = 0; i < ledger.size(); i++) {
            parts.add(ledger.day(i) + " " + ledger.totals(i));
        }
        parts.add(ledger.sum());
        parts.add(ledger.carriesMargin());
        ActivityLog activity = state.activity();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < activity.size(); i++) {
            entries.add(activity.day(i) + " " + activity.kind(i) + " " + activity.count(i));
        }
        parts.add(entries.stream().sorted().toList());
        state.categories().forEach((name, day) -> parts.add("category " + name + " " + day));
        state.referees().forEach((name, day) -> parts.add("referee " + name + " " + day));
        parts.add(state.voice().nps());
        parts.add(state.voice().csatAnswers().stream().map(String::valueOf).sorted().toList());
        parts.add(state.voice().complaints().stream().map(String::valueOf).sorted().toList());
        parts.add(state.balances().closings());
        parts.add(state.balances().grade());
        parts.add(state.balances().products());
        return String.join("\n", parts.stream().map(String::valueOf).toList());
    }
}
