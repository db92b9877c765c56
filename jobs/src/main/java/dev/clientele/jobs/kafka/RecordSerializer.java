package dev.clientele.jobs.kafka;

import dev.clientele.functions.wire.OutgoingRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a record to the topic it names, behind the job's prefix. */
final class RecordSerializer implements KafkaRecordSerializationSchema<OutgoingRecord> {

    private static final long serialVersionUID = 1L;

    private final String topicPrefix;

    RecordSerializer(String topicPrefix) {
        this.topicPrefix = topicPrefix;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            OutgoingRecord record, KafkaSinkContext context, Long timestamp) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topicPrefix + record.topic(), key, record.value());
    }
}
