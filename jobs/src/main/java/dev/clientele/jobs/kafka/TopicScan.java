package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what has been committed to topics, for whoever is not the job, and asks the job by an
 * event.
 */
public final class TopicScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings settings;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Opens a reader.
     *
     * @param settings how to speak to Kafka
     * @throws IOException if the client can't be set up
     */
    public TopicScan(KafkaSettings settings) throws IOException {
        this.settings = settings;
        Properties properties = settings.clientProperties();
        ClientSecrets.requireFilledIn(properties);
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("isolation.level", "read_committed");
        properties.setProperty(
                "default.api.timeout.ms", Long.toString(KafkaTopics.PATIENCE.toMillis()));
        try {
            consumer =
                    new KafkaConsumer<>(
                            properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new IOException(KafkaFailure.sentence(settings, e), e);
        }
    }

    /** Takes a record. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Takes a record.
         *
         * @param key null if it has none
         * @param value null of a tombstone
         * @throws IOException if it can't be taken
         */
        void read(String key, byte[] value) throws IOException;
    }

    /**
     * Where a topic ends now, to be read from later.
     *
     * @param topic its name without prefix
     * @return offsets by partition; empty if there is no such topic
     * @throws IOException if it can't be read within {@link KafkaTopics#PATIENCE}
     */
    public Map<TopicPartition, Long> end(String topic) throws IOException {
        try {
            return new HashMap<>(consumer.endOffsets(partitions(topic)));
        } catch (KafkaException e) {
            throw failure(topic, e);
        }
    }

    /**
     * Reads a topic from its beginning to its present end.
     *
     * @param topic its name without prefix
     * @param reader is given every record
     * @throws IOException if it can't be read
     */
    public void read(String topic, Reader reader) throws IOException {
        read(topic, Map.of(), reader);
    }

    /**
     * Reads a topic from somewhere to its present end.
     *
     * @param topic its name without prefix
     * @param from offsets by partition; the beginning of partitions that are not among them
     * @param reader is given every record
     * @return where it ended
     * @throws IOException if it can't be read
     */
    public Map<TopicPartition, Long> read(
            String topic, Map<TopicPartition, Long> from, Reader reader) throws IOException {
        try {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                    reader.read(text(next.key()), next.value());
                }
            }
            return ends;
        } catch (KafkaException e) {
            throw failure(topic, e);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        String name = settings.topicPrefix() + topic;
        return consumer.listTopics().getOrDefault(name, List.of()).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    private static String text(byte[] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private IOException failure(String topic, KafkaException e) {
        return new IOException(
                "Topic %s can't be read. %s".formatted(topic, KafkaFailure.sentence(settings, e)),
                e);
    }

    /**
     * Sends an event.
     *
     * @param customerId whose
     * @param json the event
     * @throws IOException if it can't be sent within {@link KafkaTopics#PATIENCE}
     * @throws InterruptedException if interrupted meanwhile
     */
    public void send(String customerId, String json) throws IOException, InterruptedException {
        String topic = settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS;
        try (KafkaProducer<String, String> producer = TextProducer.of(settings)) {
            producer.send(new ProducerRecord<>(topic, customerId, json)).get();
        } catch (ExecutionException | KafkaException e) {
            throw new IOException(
                    "The request can't be sent to topic %s. %s"
                            .formatted(topic, KafkaFailure.sentence(settings, e)),
                    e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
