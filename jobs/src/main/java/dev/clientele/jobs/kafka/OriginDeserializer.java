package dev.clientele.jobs.kafka;

import dev.clientele.functions.wire.OriginTypeInfo;
import dev.clientele.model.event.Origin;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records as they are, with where they came from. */
final class OriginDeserializer implements KafkaRecordDeserializationSchema<Origin> {

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    /** A record without value, a tombstone, is one of no bytes. */
    static Origin origin(ConsumerRecord<byte[], byte[]> record) {
        byte[] raw = record.value() == null ? NOTHING : record.value();
        return new Origin(record.topic(), record.partition(), record.offset(), raw);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Origin> out) {
        out.collect(origin(record));
    }

    @Override
    public TypeInformation<Origin> getProducedType() {
        return new OriginTypeInfo();
    }
}
