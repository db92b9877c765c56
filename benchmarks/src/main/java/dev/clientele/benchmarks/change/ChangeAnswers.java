package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.WrongAnswersException;
import dev.clientele.functions.control.ControlHistory;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine without Flink over the events that were played, a share of the customers at a time.
 */
final class ChangeAnswers {

    private static final int SHARES = 8;

    private final ChangeSettings settings;
    private final CustomerEngine engine;
    private final DecisionJson json;
    private final AnswerCount answers = new AnswerCount();
    private final Outcome outcome = new Outcome();

    private ChangeAnswers(ChangeSettings settings) throws InvalidDocumentException {
        this.settings = settings;
        Programmes programmes =
                ControlHistory.of(
                                settings.change().documents(),
                                List.of(settings.change().document()))
                        .documents()
                        .read();
        engine = new CustomerEngine(programmes);
        json = new DecisionJson(programmes.main().at(0).policy().decimals());
    }

    /** Compares what all probes counted with what the engine decides. */
    static void check(String run, ChangeSettings settings, ChangeWatch watch)
            throws WrongAnswersException, InvalidDocumentException {
        ChangeAnswers right = new ChangeAnswers(settings);
        for (int partition = 0; partition < settings.parallelism(); partition++) {
            for (int share = 0; share < SHARES; share++) {
                right.play(partition, share, watch.played(partition));
            }
        }
        Answers given = new Answers(Map.of());
        for (ChangeLog log : watch.logs()) {
            given = given.plus(log.answers());
        }
        WrongAnswersException.throwIfOther(run, right.answers.answers(), given);
    }

    private void play(int partition, int share, ChangeWatch.Played played) {
        Map<Integer, Customer> customers = new HashMap<>();
        for (long number = 0; number < played.events(); number++) {
            int of = ChangeEvents.customer(settings, number);
            if (of % SHARES == share) {
                Incoming event = ChangeEvents.event(settings, partition, number, played.change());
                Customer customer = customers.computeIfAbsent(of, id -> newCustomer(event));
                outcome.clear();
                engine.apply(customer, event.event(), event.origin(), outcome);
                keep();
            }
        }
        for (Customer customer : customers.values()) {
            outcome.clear();
            engine.settle(customer, ChangeEvents.END, outcome);
            keep();
        }
    }

    private static Customer newCustomer(Incoming event) {
        return new Customer(event.event().customerId(), new CustomerState(), new InMemoryArchive());
    }

    private void keep() {
        for (Decision decision : outcome.decisions()) {
            answers.add(decision.topic().topicName(), Answers.checksum(json.write(decision)));
        }
    }
}
