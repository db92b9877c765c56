package dev.clientele.jobs.demo;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.CommittedRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what the job has committed, from the beginning of all its topics. Not thread-safe. */
final class OutputReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final InstantSource clock;

    private OutputReader(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            InstantSource clock) {
        this.consumer = consumer;
        this.ends = ends;
        this.clock = clock;
    }

    /** Opens a reader; what the topics hold by now is not fresh. */
    static OutputReader open(String bootstrapServers, InstantSource clock) {
        KafkaConsumer<byte[], byte[]> consumer =
                CommittedRecords.of(bootstrapServers, TopicNames.outputs());
        Set<TopicPartition> partitions = consumer.assignment();
        return new OutputReader(consumer, new HashMap<>(consumer.endOffsets(partitions)), clock);
    }

    /** Takes what there is, waiting for the first of it as long as allowed. */
    void read(Duration atMost, Consumer<OutputRecord> reader) {
        var records = consumer.poll(atMost);
        Instant seen = clock.instant();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            reader.accept(
                    new OutputRecord(
                            each.topic(),
                            each.key() == null
                                    ? null
                                    : new String(each.key(), StandardCharsets.UTF_8),
                            each.value(),
                            isFresh(each),
                            seen));
        }
    }

    private boolean isFresh(ConsumerRecord<byte[], byte[]> each) {
        return each.offset() >= ends.get(new TopicPartition(each.topic(), each.partition()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
