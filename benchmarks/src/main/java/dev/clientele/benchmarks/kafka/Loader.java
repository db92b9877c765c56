package dev.clientele.benchmarks.kafka;

import dev.clientele.benchmarks.workload.PartitionFile;
import dev.clientele.benchmarks.workload.RecordParser;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends a workload to the topic of customer events: file by file into the partition of its number,
 * so that offset and order are those of the file. A record's time is about when it arrives: the
 * latest event time so far in its partition.
 */
final class Loader {

    /** Only the times are of interest here, and no currency changes those. */
    private static final String ANY_CURRENCY = "CNY";

    private static final Map<String, Object> BATCHED =
            Map.of("batch.size", 256 * 1024, "linger.ms", 20, "acks", "all");

    private final String bootstrapServers;
    private final Workload workload;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Loader(String bootstrapServers, Workload workload) {
        this.bootstrapServers = bootstrapServers;
        this.workload = workload;
    }

    /**
     * Sends everything.
     *
     * @throws IOException if a file can't be read or a record is refused
     */
    void load() throws IOException {
        Map<String, Object> settings = new HashMap<>(BATCHED);
        settings.put("bootstrap.servers", bootstrapServers);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < workload.partitions().size(); partition++) {
                load(partition, producer);
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IOException("the broker did not take all records", failure.get());
        }
    }

    private void load(int partition, Producer<byte[], byte[]> producer) throws IOException {
        RecordParser parser = new RecordParser(ANY_CURRENCY, workload.end());
        PartitionFile file = PartitionFile.open(workload.partitions().get(partition), 0);
        long time = 0;
        for (long offset = 0; file.hasNext(); offset++) {
            byte[] record = file.next();
            time = Math.max(time, time(parser.parse(record, partition, offset)));
            var unused =
                    producer.send(
                            new ProducerRecord<>(
                                    TopicNames.CUSTOMER_EVENTS, partition, time, null, record),
                            (metadata, refusal) -> failure.compareAndSet(null, refusal));
        }
    }

    private static long time(ParsedRecord record) {
        return record.event() == null ? 0 : record.event().event().time();
    }
}
