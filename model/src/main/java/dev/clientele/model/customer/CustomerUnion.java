package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.RejectReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Unites a customer who was merged with the one who lives on, as if all events had come under one
 * id. What decisions remember stays that of the one who lives on: tiers are for {@link
 * TierEvaluation} to compare.
 */
final class CustomerUnion {

    private final Customer customer;
    private final CustomerState state;
    private final Handover handover;
    private final CustomerState other;
    private final Outcome outcome;

    CustomerUnion(Customer customer, Handover handover, Outcome outcome) {
        this.customer = customer;
        this.state = customer.state();
        this.handover = handover;
        this.other = handover.carried().state();
        this.outcome = outcome;
    }

    /** Changes the customer, whose clock is where it will be. */
    void unite() {
        uniteOrders();
        uniteActivity();
        uniteVoice();
        uniteHoldings();
        uniteWaitingReturns();
        uniteAlerts();
        RecentEvents events = state.recentEvents();
        events.unite(other.recentEvents(), handover.carried().archive(), state.clock(), customer);
        events.remember(
                Fingerprint.of(handover.event().eventId()), state.clock(), customer.archive());
        state.merges().takeIn(Set.of(handover.from()));
        state.merges().takeIn(other.merges().takenIn());
    }

    /** Ledgers are what orders add up to, so orders are all that is added. */
    private void uniteOrders() {
        Map<String, OrderRecord> orders = new TreeMap<>();
        handover.carried().archive().orders().forEach(orders::put);
        OrderBook book = new OrderBook(customer, outcome);
        orders.forEach(
                (orderId, order) -> {
                    if (customer.archive().order(orderId) == null) {
                        book.place(orderId, order);
                    } else {
                        refuse(orderId);
                    }
                });
        other.categories().forEach(state.categories()::keepLatest);
    }

    /** The order was counted as accepted when the other customer had it alone. */
    private void refuse(String orderId) {
        outcome.accept(-1);
        outcome.reject(
                RejectReason.DUPLICATE_ORDER,
                "orderId "
                        + orderId
                        + ": both customers of the merge have an order of this id; that of "
                        + customer.id()
                        + " counts",
                handover.origin());
    }

    private void uniteActivity() {
        ActivityLog log = other.activity();
        for (int i = 0; i < log.size(); i++) {
            state.activity().add(log.day(i), log.kind(i), log.count(i));
        }
        other.referees().forEach(state.referees()::keepEarliest);
    }

    private void uniteVoice() {
        Voice voice = other.voice();
        if (voice.nps() != null) {
            state.voice().answerNps(voice.nps());
        }
        voice.csatAnswers().forEach(state.voice()::answerCsat);
        voice.complaints().forEach(state.voice()::unite);
    }

    private void uniteHoldings() {
        Balances balances = other.balances();
        balances.closings().forEach(state.balances()::close);
        if (balances.grade() != null) {
            state.balances().grade(balances.grade());
        }
        if (balances.products() != null) {
            state.balances().products(balances.products());
        }
        if (other.identity().enrolledDay() != null) {
            state.identity().enrolled(other.identity().enrolledDay());
        }
        if (other.identity().strategicPartner() != null) {
            state.identity().partner(other.identity().strategicPartner());
        }
        other.costs().byKind().forEach(state.costs()::add);
    }

    /** Of two that arrived on one day, that of the customer who lives on comes first. */
    private void uniteWaitingReturns() {
        state.waitingReturns().addAll(other.waitingReturns());
        state.waitingReturns().sort(Comparator.comparingInt(WaitingReturn::day));
        Set<String> orderIds = new LinkedHashSet<>();
        state.waitingReturns().forEach(waiting -> orderIds.add(waiting.orderId()));
        OrderBook book = new OrderBook(customer, outcome);
        for (String orderId : orderIds) {
            if (customer.archive().order(orderId) != null) {
                book.applyWaiting(orderId);
            }
        }
    }

    /** Each raised alert is judged once; the level is the one that was told last of this id. */
    private void uniteAlerts() {
        ChurnMemory churn = state.churn();
        List<Raised> unjudged = new ArrayList<>(churn.unjudged());
        unjudged.addAll(other.churn().unjudged());
        unjudged.sort(Comparator.comparingLong(Raised::at));
        state.churn(churn.leftToJudge(unjudged));
    }
}
