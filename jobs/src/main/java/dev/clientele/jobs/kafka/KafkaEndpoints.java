package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.Origin;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Makes the job's source and sinks. */
public final class KafkaEndpoints {

    private final KafkaSettings settings;

    /**
     * The endpoints.
     *
     * @param settings how to speak to Kafka
     */
    public KafkaEndpoints(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * The source of customer events.
     *
     * @param currency the programme's, ISO 4217 code
     * @return every record of the topic, valid or not
     */
    public KafkaSource<ParsedRecord> source(String currency) {
        return KafkaSource.<ParsedRecord>builder()
                .setProperties(settings.clientProperties())
                .setTopics(settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS)
                .setGroupId(settings.groupId())
                .setStartingOffsets(start())
                .setProperty("partition.discovery.interval.ms", "60000")
                .setDeserializer(new EventDeserializer(currency))
                .build();
    }

    /**
     * The source of control documents, read from their beginning.
     *
     * @return every record of the topic, unread
     */
    public KafkaSource<Origin> control() {
        return KafkaSource.<Origin>builder()
                .setProperties(settings.clientProperties())
                .setTopics(settings.topicPrefix() + TopicNames.CONTROL)
                .setGroupId(settings.groupId())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new OriginDeserializer())
                .build();
    }

    /**
     * The watermarks of the source: in each partition the latest event time less the allowed
     * disorder. Records that can't be used don't move it. A silent partition is set aside.
     *
     * @return by partition
     */
    public WatermarkStrategy<ParsedRecord> watermarks() {
        return WatermarkStrategy.<ParsedRecord>forBoundedOutOfOrderness(settings.outOfOrderness())
                .withTimestampAssigner((parsed, recordTime) -> eventTime(parsed))
                .withIdleness(settings.idleAfter());
    }

    private static long eventTime(ParsedRecord parsed) {
        return parsed.event() == null ? Long.MIN_VALUE : parsed.event().event().time();
    }

    /**
     * A sink to every topic.
     *
     * @param name tells its transactions from those of other sinks of the job
     * @return one transaction a checkpoint, over all topics
     */
    public KafkaSink<OutgoingRecord> sink(String name) {
        KafkaSinkBuilder<OutgoingRecord> builder =
                KafkaSink.<OutgoingRecord>builder()
                        .setKafkaProducerConfig(settings.clientProperties())
                        .setBootstrapServers(settings.bootstrapServers())
                        .setProperty(
                                "max.request.size", Integer.toString(KafkaSettings.LARGEST_RECORD))
                        .setDeliveryGuarantee(settings.delivery())
                        .setRecordSerializer(new RecordSerializer(settings.topicPrefix()));
        if (settings.delivery() == DeliveryGuarantee.EXACTLY_ONCE) {
            builder.setTransactionalIdPrefix(settings.transactionalIdPrefix() + "-" + name)
                    .setProperty(
                            "transaction.timeout.ms",
                            Long.toString(settings.transactionTimeout().toMillis()));
        }
        return builder.build();
    }

    @SuppressWarnings("deprecation") // the connector still asks for the old enum
    private OffsetsInitializer start() {
        return switch (settings.start()) {
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
        };
    }
}
