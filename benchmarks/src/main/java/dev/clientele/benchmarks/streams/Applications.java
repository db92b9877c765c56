package dev.clientele.benchmarks.streams;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.wire.OutgoingRecord;
import java.io.IOException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** The topologies: events in, one processor with its stores, topics of the run out. */
final class Applications {

    private static final String EVENTS = "events";
    private static final String CUSTOMERS = "customers";

    private Applications() {}

    /**
     * Builds the application that a task asks for.
     *
     * @param task the task
     * @param finish is told of every record
     * @return the application
     * @throws IOException if a document can't be read
     * @throws InvalidDocumentException with every fault of one
     */
    static Topology of(StreamsTask task, Finish finish)
            throws IOException, InvalidDocumentException {
        EngineRules rules = EngineRules.of(task);
        return switch (task.application()) {
            case WINDOWS -> windows(task, rules, finish);
            case ENGINE -> engine(task, rules, finish);
        };
    }

    private static Topology windows(StreamsTask task, EngineRules rules, Finish finish) {
        Topology topology =
                events().addProcessor(CUSTOMERS, () -> new WindowProcessor(rules, finish), EVENTS);
        WindowProcessor.stores().forEach(store -> topology.addStateStore(store, CUSTOMERS));
        for (String topic : WindowProcessor.TOPICS) {
            topology.addSink(
                    topic,
                    task.topicPrefix() + topic,
                    new ByteArraySerializer(),
                    new ByteArraySerializer(),
                    CUSTOMERS);
        }
        return topology;
    }

    private static Topology engine(StreamsTask task, EngineRules rules, Finish finish) {
        Topology topology =
                events().addProcessor(CUSTOMERS, () -> new EngineProcessor(rules, finish), EVENTS);
        EngineDesk.stores().forEach(store -> topology.addStateStore(store, CUSTOMERS));
        Serializer<OutgoingRecord> values = (topic, record) -> record.value();
        TopicNameExtractor<String, OutgoingRecord> topics =
                (key, record, context) -> task.topicPrefix() + record.topic();
        return topology.addSink("decisions", topics, new StringSerializer(), values, CUSTOMERS);
    }

    private static Topology events() {
        return new Topology()
                .addSource(
                        EVENTS,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        TopicNames.CUSTOMER_EVENTS);
    }
}
