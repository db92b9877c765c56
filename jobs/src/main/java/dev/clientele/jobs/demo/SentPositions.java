package dev.clientele.jobs.demo;

import dev.clientele.functions.json.TopicNames;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far each partition has got with the generated events.
 *
 * <p>Every event carries its position in the generator's sequence, and a partition keeps the order
 * of sending. So the last record of each partition tells what a start after any kind of end, also
 * after a kill, has to send: nothing is missing and nothing is there twice.
 */
final class SentPositions {

    /** The header of a record that holds the event's position. */
    static final String HEADER = "position";

    private static final long NONE = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long[] lastOfPartition;

    private SentPositions(long[] lastOfPartition) {
        this.lastOfPartition = lastOfPartition;
    }

    /** Reads the last records of the topic. */
    static SentPositions read(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 1);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(TopicNames.CUSTOMER_EVENTS);
            long[] last = new long[partitions.size()];
            for (int partition = 0; partition < last.length; partition++) {
                last[partition] = lastPosition(consumer, partition);
            }
            return new SentPositions(last);
        }
    }

    private static long lastPosition(KafkaConsumer<byte[], byte[]> consumer, int number) {
        TopicPartition partition = new TopicPartition(TopicNames.CUSTOMER_EVENTS, number);
        consumer.assign(List.of(partition));
        long end = new HashMap<>(consumer.endOffsets(List.of(partition))).get(partition);
        if (end == 0) {
            return NONE;
        }
        consumer.seek(partition, end - 1);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            Header header = record.headers().lastHeader(HEADER);
            return header == null ? NONE : decode(header.value());
        }
        throw new IllegalStateException("the last event of " + partition + " can't be read");
    }

    static byte[] encode(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    private static long decode(byte[] position) {
        return ByteBuffer.wrap(position).getLong();
    }

    /** Number of partitions. */
    int partitions() {
        return lastOfPartition.length;
    }

    /** Whether the event at a position is in its partition already. */
    boolean contains(int partition, long position) {
        return position <= lastOfPartition[partition];
    }
}
