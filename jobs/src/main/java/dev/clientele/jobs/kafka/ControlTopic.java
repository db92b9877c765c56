package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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

/** The topic {@code control} as those see it who are not the job. */
public final class ControlTopic {

    private static final Duration POLL = Duration.ofMillis(100);

    private ControlTopic() {}

    /**
     * Reads the topic from its beginning to its present end.
     *
     * @param settings how to speak to Kafka
     * @return its records, in their order
     * @throws IOException if it can't be read within {@link KafkaTopics#PATIENCE}
     */
    public static List<Origin> read(KafkaSettings settings) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            String topic = settings.topicPrefix() + TopicNames.CONTROL;
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        } catch (KafkaException e) {
            throw new IOException(
                    "The topic of policies can't be read. " + KafkaFailure.sentence(settings, e),
                    e);
        }
    }

    /**
     * Sends a document.
     *
     * @param settings how to speak to Kafka
     * @param key of the record
     * @param json the document
     * @return the offset at which it stands
     * @throws IOException if it can't be sent within {@link KafkaTopics#PATIENCE}
     * @throws InterruptedException if interrupted meanwhile
     */
    public static long send(KafkaSettings settings, String key, String json)
            throws IOException, InterruptedException {
        String topic = settings.topicPrefix() + TopicNames.CONTROL;
        try (KafkaProducer<String, String> producer = TextProducer.of(settings)) {
            return producer.send(new ProducerRecord<>(topic, key, json)).get().offset();
        } catch (ExecutionException | KafkaException e) {
            throw new IOException(
                    "The document can't be sent to topic %s: has a job created it? %s"
                            .formatted(topic, KafkaFailure.sentence(settings, e)),
                    e);
        }
    }

    private static List<Origin> readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer) {
        List<Origin> records = new ArrayList<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                records.add(OriginDeserializer.origin(next));
            }
        }
        return records;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings settings) {
        Properties properties = settings.clientProperties();
        ClientSecrets.requireFilledIn(properties);
        properties.setProperty(
                "default.api.timeout.ms", Long.toString(KafkaTopics.PATIENCE.toMillis()));
        properties.setProperty("enable.auto.commit", "false");
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
