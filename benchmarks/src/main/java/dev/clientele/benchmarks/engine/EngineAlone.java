package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.tiers.TierAnswer;
import dev.clientele.benchmarks.windows.InteractionBook;
import dev.clientele.benchmarks.windows.OrderBook;
import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.slice.CivilCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One partition through parser and engine with all customers on the heap. Each event is applied in
 * turn, then every customer's clock is moved to the workload's end.
 */
public final class EngineAlone {

    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final RecordParser parser;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private final AnswerCount parsed = new AnswerCount();
    private final AnswerCount decided = new AnswerCount();
    private final AnswerCount tiers = new AnswerCount();
    private final OrderBook orders;
    private final InteractionBook interactions;

    private EngineAlone(Programmes programmes, long end) {
        engine = new CustomerEngine(programmes);
        decisionJson = new DecisionJson(programmes.main().at(end).policy().decimals());
        parser = new RecordParser(programmes.main().currency(), end);
        CivilCalendar calendar = programmes.main().at(end).policy().calendar();
        orders = new OrderBook(calendar);
        interactions = new InteractionBook(calendar);
    }

    /**
     * Works off a workload.
     *
     * @param workload the workload
     * @param programmes policies and models
     * @return what has to come out of every contender
     * @throws IOException if a partition can't be read
     */
    public static RightAnswers answers(Workload workload, Programmes programmes)
            throws IOException {
        Answers none = new Answers(Map.of());
        RightAnswers sum = new RightAnswers(none, none, none, none, none);
        for (int partition = 0; partition < workload.partitions().size(); partition++) {
            EngineAlone engine = new EngineAlone(programmes, workload.end());
            engine.read(workload.partitions().get(partition), partition);
            engine.settle(workload.end());
            sum = sum.plus(engine.answers());
        }
        return sum;
    }

    private RightAnswers answers() {
        return new RightAnswers(
                parsed.answers(),
                decided.answers(),
                orders.answers().answers(),
                interactions.answers(),
                tiers.answers());
    }

    private void read(Path file, int partition) throws IOException {
        PartitionFile records = PartitionFile.open(file, 0);
        for (long offset = 0; records.hasNext(); offset++) {
            ParsedRecord record = parser.parse(records.next(), partition, offset);
            if (record.event() == null) {
                reject(record.letter());
            } else {
                apply(record.event());
            }
        }
    }

    private void reject(DeadLetter letter) {
        long checksum = checksumOf(letter);
        parsed.add(TopicNames.DEAD_LETTERS, checksum);
        decided.add(TopicNames.DEAD_LETTERS, checksum);
    }

    private void apply(Incoming incoming) {
        parsed.add(TopicNames.CUSTOMER_EVENTS, incoming.event().time());
        orders.add(incoming.event());
        Customer customer =
                customers.computeIfAbsent(
                        incoming.event().customerId(),
                        id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
        outcome.clear();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        if (outcome.accepted() > 0) {
            interactions.add(incoming.event());
        }
        keep();
    }

    private void settle(long end) {
        for (Customer customer : customers.values()) {
            outcome.clear();
            engine.settle(customer, end, outcome);
            keep();
        }
    }

    private void keep() {
        for (Decision decision : outcome.decisions()) {
            String topic = decision.topic().topicName();
            decided.add(topic, Answers.checksum(decisionJson.write(decision)));
            if (decision instanceof Decision.TierChange change) {
                tiers.add(TierAnswer.TOPIC, TierAnswer.of(change).checksum());
            }
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            decided.add(TopicNames.DEAD_LETTERS, checksumOf(letter));
        }
    }

    private static long checksumOf(DeadLetter letter) {
        return Answers.checksum(DeadLetterJson.write(letter));
    }
}
