package dev.clientele.functions.customer;

import dev.clientele.functions.json.AlertFigureJson;
import dev.clientele.functions.json.BaseFigureJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.slice.CivilCalendar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a replay of some events comes to when it is settled at an instant. */
final class SettledReplay {

    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final Map<String, Customer> customers = new TreeMap<>();
    private final List<String> decisions = new ArrayList<>();
    private final Map<String, String> profiles = new TreeMap<>();
    private final Map<String, String> figures = new TreeMap<>();
    private final AlertBook alerts = new AlertBook();
    private final BaseBook base = new BaseBook();

    SettledReplay(ProgrammeDocuments documents, List<Incoming> events, long asOf)
            throws InvalidDocumentException {
        Programmes programmes = documents.read();
        int decimals = programmes.main().at(0).policy().decimals();
        CivilCalendar calendar = programmes.main().at(0).policy().calendar();
        ProfileJson profileJson = new ProfileJson(decimals);
        engine = new CustomerEngine(programmes);
        decisionJson = new DecisionJson(decimals);
        events.forEach(this::apply);
        for (Customer customer : customers.values()) {
            Outcome outcome = new Outcome();
            engine.settle(customer, asOf, outcome);
            keep(outcome);
            profiles.put(customer.id(), text(profileJson.write(engine.profile(customer))));
        }
        alerts.figures(calendar, asOf)
                .forEach(
                        it ->
                                figures.put(
                                        AlertFigureJson.key(it), text(AlertFigureJson.write(it))));
        base.figures(calendar, asOf)
                .forEach(it -> figures.put(BaseFigureJson.key(it), text(BaseFigureJson.write(it))));
    }

    private void apply(Incoming incoming) {
        Customer customer =
                customers.computeIfAbsent(
                        incoming.event().customerId(),
                        id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
        Outcome outcome = new Outcome();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        keep(outcome);
    }

    private void keep(Outcome outcome) {
        outcome.decisions().forEach(it -> decisions.add(text(decisionJson.write(it))));
        for (RetentionSignal signal : outcome.signals()) {
            if (signal instanceof OfAlerts ofAlerts) {
                alerts.add(ofAlerts);
            } else if (signal instanceof Move move) {
                base.add(move);
            }
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** All decisions, sorted. */
    List<String> decisions() {
        return decisions.stream().sorted().toList();
    }

    /** The profile of each customer. */
    Map<String, String> profiles() {
        return profiles;
    }

    /** The figures of weeks and months that are over, by key. */
    Map<String, String> figures() {
        return figures;
    }
}
