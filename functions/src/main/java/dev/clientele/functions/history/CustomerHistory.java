package dev.clientele.functions.history;

import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.PurchaseDays;
import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.Origin;
import java.util.List;
import java.util.function.Consumer;

/**
 * One customer's history, given event by event in the order of arrival. The engine applies the
 * events, so that duplicates, returns and late events are what they are in a job. When the
 * customer's clock passes a cut, what was known by then is kept: an event that arrives later is not
 * known at it, though it may have happened before. A customer who is erased in the end leaves
 * nothing.
 */
public final class CustomerHistory {

    private final CustomerEngine engine;
    private final List<Cut> cuts;
    private final Cuts named;
    private final boolean firstDay;
    private final Customer customer;
    private final Outcome outcome = new Outcome();
    private final Look[] looks;
    private int passed;

    /** What is known at a cut, and what happened since the one before; no facts before an order. */
    private record Look(PurchaseFacts facts, int purchases, int lastDay, long spend) {}

    /**
     * A customer of whom nothing is known.
     *
     * @param id the customer's id
     * @param engine applies the events
     * @param cuts where the history is cut
     * @param firstDay whether the first purchase day counts for value too
     */
    public CustomerHistory(String id, CustomerEngine engine, Cuts cuts, boolean firstDay) {
        this.engine = engine;
        this.named = cuts;
        this.cuts = cuts.inOrder();
        this.firstDay = firstDay;
        this.customer = new Customer(id, new CustomerState(), new InMemoryArchive());
        this.looks = new Look[this.cuts.size()];
    }

    /**
     * Takes an event; one after the last cut is left out.
     *
     * @param event the next to arrive
     * @param origin its record
     * @return what came of it; valid until the next event
     */
    public Outcome apply(CustomerEvent event, Origin origin) {
        outcome.clear();
        if (event.time() >= named.last().instant()) {
            return outcome;
        }
        for (int i = passed; cuts.get(i).instant() <= event.time(); i++) {
            looks[i] = look(i); // as long as the event is not refused
        }
        engine.apply(customer, event, origin, outcome);
        while (cuts.get(passed).instant() <= customer.state().clock()) {
            passed++;
        }
        return outcome;
    }

    /**
     * Ends the history.
     *
     * @param findings is given all that is true of the customer
     */
    public void end(Consumer<Finding> findings) {
        if (customer.state().isErased()) {
            return;
        }
        for (int i = passed; i < looks.length; i++) {
            looks[i] = look(i);
        }
        int index = 0;
        if (named.validation() != null) {
            follow(index, false, findings);
            index++;
        }
        if (looks[index].facts() != null) {
            findings.accept(new Finding.AtTheEnd(known(index)));
        }
        if (named.end() != null) {
            follow(index, true, findings);
        }
        tellDays(findings);
    }

    private void follow(int index, boolean isHoldout, Consumer<Finding> findings) {
        PurchaseFacts before = looks[index].facts();
        if (before == null) {
            return;
        }
        Look after = looks[index + 1];
        int last = after.purchases() == 0 ? 0 : after.lastDay() - before.firstDay();
        findings.accept(
                new Finding.Followed(
                        isHoldout, known(index), after.purchases(), last, after.spend()));
    }

    private Finding.Known known(int index) {
        PurchaseFacts facts = looks[index].facts();
        return new Finding.Known(
                facts.repeats(),
                facts.lastDay() - facts.firstDay(),
                cuts.get(index).day() - facts.firstDay(),
                firstDay ? facts.total() : facts.total() - facts.onFirstDay());
    }

    private void tellDays(Consumer<Finding> findings) {
        PurchaseLedger ledger = customer.state().ledger();
        boolean isFirst = true;
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.totals(i).live() > 0) {
                findings.accept(new Finding.Purchase(ledger.day(i), isFirst));
                isFirst = false;
            }
        }
    }

    /** What is known now, as at a cut. */
    private Look look(int index) {
        PurchaseLedger ledger = customer.state().ledger();
        int from = index == 0 ? 0 : ledger.indexFrom(cuts.get(index - 1).day() + 1);
        int purchases = 0;
        int lastDay = 0;
        long spend = 0;
        for (int i = from; i < ledger.size(); i++) {
            if (ledger.totals(i).live() > 0) {
                purchases++;
                lastDay = ledger.day(i);
                spend += ledger.totals(i).remaining();
            }
        }
        return new Look(PurchaseDays.of(ledger), purchases, lastDay, spend);
    }
}
