package dev.clientele.jobs.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is committed in topics, followed from their beginning by one who is not the job. */
public final class CommittedRecords {

    private CommittedRecords() {}

    /**
     * Begins to read. A record that is deleted before it was read is an error, not left out.
     *
     * @param bootstrapServers of a broker that asks for no secrets
     * @param topics their whole names; all of them have to be there
     * @return a consumer at the beginning of all partitions, which the caller closes; not
     *     thread-safe
     */
    public static KafkaConsumer<byte[], byte[]> of(
            String bootstrapServers, Collection<String> topics) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        5_000);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                topics.stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
