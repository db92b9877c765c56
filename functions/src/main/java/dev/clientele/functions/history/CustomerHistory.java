package dev.clientele.functions.history;

import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
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

    private static final List<Part> FOLLOWED = List.of(Part.VALIDATION, Part.HOLDOUT);

    private final CustomerEngine engine;
    private final Cuts cuts;
    private final boolean firstDay;
    private final Customer customer;
    private final Outcome outcome = new Outcome();
    private final Looks looks;
    private int passed;

    /**
     * How a customer base is measured.
     *
     * @param firstDay whether the first purchase day counts for value too
     * @param minorUnits minor units in one unit of the programme's currency
     */
    public record Measure(boolean firstDay, double minorUnits) {}

    /**
     * A customer of whom nothing is known.
     *
     * @param id the customer's id
     * @param engine applies the events
     * @param cuts where the history is cut
     * @param measure how it is measured
     */
    public CustomerHistory(String id, CustomerEngine engine, Cuts cuts, Measure measure) {
        this.engine = engine;
        this.cuts = cuts;
        this.firstDay = measure.firstDay();
        this.customer = new Customer(id, new CustomerState(), new InMemoryArchive());
        this.looks = new Looks(cuts, measure.minorUnits());
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
        if (event.time() >= cuts.last().instant()) {
            return outcome;
        }
        for (int i = passed; looks.cut(i).instant() <= event.time(); i++) {
            looks.take(i, customer.state()); // as long as the event is not refused
        }
        engine.apply(customer, event, origin, outcome);
        while (looks.cut(passed).instant() <= customer.state().clock()) {
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
        for (int i = passed; i < looks.size(); i++) {
            looks.take(i, customer.state());
        }
        if (isCustomer(cuts.until())) {
            findings.accept(new Finding.AtTheEnd(known(cuts.until())));
        }
        looks.windows().forEach((part, window) -> tell(part, window, findings));
        tellDays(findings);
    }

    private void tell(Part part, Window window, Consumer<Finding> findings) {
        if (!isCustomer(window.from())) {
            return;
        }
        Looks.Known before = looks.known(window.from());
        Looks.Deeds deeds = looks.deeds(part);
        if (FOLLOWED.contains(part)) {
            int last = deeds.purchases() == 0 ? 0 : deeds.lastDay() - before.facts().firstDay();
            findings.accept(
                    new Finding.Followed(
                            part, known(window.from()), deeds.purchases(), last, deeds.spend()));
        }
        if (cuts.churn() != null) {
            findings.accept(new Finding.Watched(part, before.traits(), deeds.purchases() == 0));
        }
    }

    private boolean isCustomer(Cut cut) {
        return looks.known(cut).facts() != null;
    }

    private Finding.Known known(Cut cut) {
        PurchaseFacts facts = looks.known(cut).facts();
        return new Finding.Known(
                facts.repeats(),
                facts.lastDay() - facts.firstDay(),
                cut.day() - facts.firstDay(),
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
}
