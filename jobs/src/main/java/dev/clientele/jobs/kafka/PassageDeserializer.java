package dev.clientele.jobs.kafka;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.PassageReader;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what the job sends on between customers. */
final class PassageDeserializer implements KafkaRecordDeserializationSchema<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private transient PassageReader reader;

    PassageDeserializer(String currency) {
        this.currency = currency;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new PassageReader(new EventParser(currency));
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ParsedRecord> out) {
        out.collect(reader.read(OriginDeserializer.origin(record), record.timestamp()));
    }

    @Override
    public TypeInformation<ParsedRecord> getProducedType() {
        return new ParsedRecordTypeInfo();
    }
}
