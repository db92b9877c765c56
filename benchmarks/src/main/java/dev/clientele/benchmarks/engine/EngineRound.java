package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.codec.CustomerStateSerializer;
import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ProfileJson;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A workload through parser, engine, JSON and row, on one thread and in order of arrival, each
 * stage timed. All that the job may do once for several events is done for each: a profile is made,
 * a row is written and read back, as if every event came by itself.
 */
final class EngineRound {

    private final RecordParser parser;
    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final CustomerStateSerializer serializer = new CustomerStateSerializer();
    private final DataOutputSerializer row = new DataOutputSerializer(1024);
    private final DataInputDeserializer readBack = new DataInputDeserializer();
    private final Map<String, Customer> customers = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private final AnswerCount sent = new AnswerCount();
    private final StageTimes times = new StageTimes();

    private EngineRound(Programmes programmes, long end) {
        int decimals = programmes.main().at(end).policy().decimals();
        parser = new RecordParser(programmes.main().currency(), end);
        engine = new CustomerEngine(programmes);
        decisionJson = new DecisionJson(decimals);
        profileJson = new ProfileJson(decimals);
    }

    /**
     * Works off a workload.
     *
     * @throws IOException if a partition can't be read
     */
    static EngineCost of(Workload workload, Programmes programmes) throws IOException {
        EngineRound round = new EngineRound(programmes, workload.end());
        long records = 0;
        for (int partition = 0; partition < workload.partitions().size(); partition++) {
            records += round.read(workload.partitions().get(partition), partition);
        }
        return new EngineCost(records, round.times, round.sent.answers());
    }

    private long read(Path file, int partition) throws IOException {
        PartitionFile records = PartitionFile.open(file, 0);
        long offset = 0;
        while (records.hasNext()) {
            byte[] bytes = records.next();
            times.begin();
            ParsedRecord record = parser.parse(bytes, partition, offset);
            times.end(Stage.PARSING);
            if (record.event() == null) {
                reject(record.letter());
            } else {
                apply(record.event());
            }
            offset++;
        }
        return offset;
    }

    private void apply(Incoming incoming) throws IOException {
        Customer customer = customers.computeIfAbsent(incoming.event().customerId(), this::join);
        times.begin();
        if (engine.dueAt(customer) <= incoming.event().time()) {
            outcome.clear();
            engine.advance(customer, incoming.event().time(), outcome);
            times.end(Stage.SILENCE);
            send();
        }
        outcome.clear();
        times.begin();
        engine.apply(customer, incoming.event(), incoming.origin(), outcome);
        times.end(Stage.of(incoming.event().body()));
        send();
        if (outcome.accepted() > 0) {
            show(customer);
            write(customer);
        }
    }

    private Customer join(String id) {
        return new Customer(id, new CustomerState(), new InMemoryArchive());
    }

    private void send() {
        times.begin();
        for (Decision decision : outcome.decisions()) {
            byte[] json = decisionJson.write(decision);
            times.end(Stage.DECISIONS);
            sent.add(decision.topic().topicName(), Answers.checksum(json));
            times.begin();
        }
        outcome.deadLetters().forEach(this::reject);
    }

    private void reject(DeadLetter letter) {
        sent.add(TopicNames.DEAD_LETTERS, Answers.checksum(DeadLetterJson.write(letter)));
    }

    private void show(Customer customer) {
        times.begin();
        var profile = engine.profile(customer, engine.valueFound(customer, outcome));
        times.end(Stage.PROFILE);
        byte[] json = profileJson.write(profile);
        times.end(Stage.PROFILE_JSON);
        sent.add(TopicNames.CUSTOMER_PROFILES, Answers.checksum(json));
    }

    private void write(Customer customer) throws IOException {
        times.begin();
        row.clear();
        serializer.serialize(customer.state(), row);
        times.end(Stage.ROW_WRITTEN);
        readBack.setBuffer(row.getSharedBuffer(), 0, row.length());
        serializer.deserialize(readBack);
        times.end(Stage.ROW_READ);
    }
}
