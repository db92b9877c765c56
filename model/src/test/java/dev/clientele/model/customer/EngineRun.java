package dev.clientele.model.customer;

import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.util.List;

/** One customer in the hands of one engine. */
class EngineRun {

    static final String CUSTOMER = "c1";

    private static final byte[] RAW = new byte[0];

    final Programme programme;
    final CustomerEngine engine;
    final Customer customer;
    final Outcome outcome;
    private int told;

    EngineRun(Programme programme) {
        this(Programmes.only(programme));
    }

    EngineRun(Programmes programmes) {
        this(programmes, Panel.NONE, newCustomer(), new Outcome());
    }

    private EngineRun(Programmes programmes, Panel panel, Customer customer, Outcome outcome) {
        this.programme = programmes.main();
        this.engine = new CustomerEngine(programmes, panel);
        this.customer = customer;
        this.outcome = outcome;
    }

    /** By an engine that looks back at customers of a panel. */
    static EngineRun watched(Programme programme, Panel panel) {
        return new EngineRun(Programmes.only(programme), panel, newCustomer(), new Outcome());
    }

    private static Customer newCustomer() {
        return new Customer(CUSTOMER, new CustomerState(), new InMemoryArchive());
    }

    /** The same customer in the hands of an engine with other rules. */
    EngineRun goesOnUnder(Programme other) {
        EngineRun next = new EngineRun(Programmes.only(other), Panel.NONE, customer, outcome);
        next.told = told;
        return next;
    }

    static EngineRun of(Scenario scenario) {
        return new EngineRun(scenario.programme()).tellAll(scenario);
    }

    EngineRun tellAll(Scenario scenario) {
        scenario.events().forEach(this::tell);
        settle(scenario.end());
        return this;
    }

    void tell(CustomerEvent event) {
        told++;
        engine.apply(customer, event, new Origin("scenario", Origin.FILE, told, RAW), outcome);
    }

    /** Whether the event told last is a return that now waits for its order. */
    boolean isLastWaiting() {
        return state().waitingReturns().stream()
                .anyMatch(waiting -> waiting.origin().position() == told);
    }

    void advance(long until) {
        engine.advance(customer, until, outcome);
    }

    void settle(long asOf) {
        engine.settle(customer, asOf, outcome);
    }

    CustomerState state() {
        return customer.state();
    }

    List<Decision> decisions() {
        return outcome.decisions();
    }

    List<DeadLetter> deadLetters() {
        return outcome.deadLetters();
    }

    /** Null where a customer has none. */
    CustomerProfile profile() {
        boolean none = state().isErased() || state().clock() == CustomerState.NO_CLOCK;
        return none ? null : engine.profile(customer);
    }
}
