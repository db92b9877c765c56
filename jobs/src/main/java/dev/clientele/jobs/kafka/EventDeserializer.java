package dev.clientele.jobs.kafka;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.time.Instant;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Parses records where they are read, so that each partition has a watermark of its own. Takes the
 * machine's clock to tell events that are ahead of it, or the instant that stands for it.
 */
final class EventDeserializer implements KafkaRecordDeserializationSchema<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private final Instant asOf;
    private transient EventParser parser;

    EventDeserializer(String currency, Instant asOf) {
        this.currency = currency;
        this.asOf = asOf;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        parser = new EventParser(currency);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ParsedRecord> out) {
        Origin origin = OriginDeserializer.origin(record);
        long now = asOf == null ? System.currentTimeMillis() : asOf.toEpochMilli();
        ParseResult parsed = parser.parse(origin.raw(), now);
        out.collect(
                parsed.isAccepted()
                        ? ParsedRecord.valid(
                                new Incoming(parsed.event(), origin, record.timestamp()))
                        : ParsedRecord.rejected(
                                new DeadLetter(parsed.reason(), parsed.detail(), origin)));
    }

    @Override
    public TypeInformation<ParsedRecord> getProducedType() {
        return new ParsedRecordTypeInfo();
    }
}
