package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.time.Instant;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Makes the job's source and sinks. */
public final class KafkaEndpoints {

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MILLIS = 10;

    private final KafkaSettings settings;
    private final String currency;
    private final Instant asOf;

    /**
     * The endpoints.
     *
     * @param settings how to speak to Kafka
     * @param currency the programme's, ISO 4217 code
     * @param asOf stands for the machine's clock in a run over what is in the topics now; null to
     *     read on
     */
    public KafkaEndpoints(KafkaSettings settings, String currency, Instant asOf) {
        this.settings = settings;
        this.currency = currency;
        this.asOf = asOf;
    }

    /**
     * The source of customer events.
     *
     * @return every record of the topic, valid or not
     */
    public KafkaSource<ParsedRecord> source() {
        KafkaSourceBuilder<ParsedRecord> source =
                KafkaSource.<ParsedRecord>builder()
                        .setProperties(settings.clientProperties())
                        .setTopics(settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS)
                        .setGroupId(settings.groupId())
                        .setStartingOffsets(start())
                        .setDeserializer(new EventDeserializer(currency, asOf));
        if (asOf == null) {
            source.setProperty("partition.discovery.interval.ms", "60000");
        }
        return asFarAsAsked(source).build();
    }

    /**
     * The source of what the job itself sends on between customers, as far as it is committed.
     * Without a checkpoint it begins where the group has committed, else at the end: what was sent
     * on before is sent on again by the events that are read again.
     *
     * @return every record of the topic, readable or not
     */
    @SuppressWarnings("deprecation") // the connector still asks for the old enum
    public KafkaSource<ParsedRecord> handovers() {
        OffsetsInitializer start =
                settings.start() == KafkaSettings.Start.COMMITTED
                        ? OffsetsInitializer.committedOffsets(OffsetResetStrategy.LATEST)
                        : OffsetsInitializer.latest();
        return KafkaSource.<ParsedRecord>builder()
                .setProperties(settings.clientProperties())
                .setTopics(settings.topicPrefix() + TopicNames.CUSTOMER_HANDOVERS)
                .setGroupId(settings.groupId())
                .setStartingOffsets(start)
                .setProperty("isolation.level", "read_committed")
                .setProperty("partition.discovery.interval.ms", "60000")
                .setDeserializer(new PassageDeserializer(currency))
                .build();
    }

    private <T> KafkaSourceBuilder<T> asFarAsAsked(KafkaSourceBuilder<T> source) {
        return asOf == null ? source : source.setBounded(OffsetsInitializer.latest());
    }

    /**
     * The source of control documents, read from their beginning.
     *
     * @return every record of the topic, unread
     */
    public KafkaSource<Origin> control() {
        KafkaSourceBuilder<Origin> source =
                KafkaSource.<Origin>builder()
                        .setProperties(settings.clientProperties())
                        .setTopics(settings.topicPrefix() + TopicNames.CONTROL)
                        .setGroupId(settings.groupId())
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setDeserializer(new OriginDeserializer());
        return asFarAsAsked(source).build();
    }

    /**
     * The watermarks of the source: in each partition the latest event time less the allowed
     * disorder. Records that can't be used don't move it. A silent partition is set aside.
     *
     * <p>In a history no time passes before its end: each customer is decided in the order of
     * arrival alone. A batch sorts a customer's records by their time, so that is their offset.
     *
     * @return by partition
     */
    public WatermarkStrategy<ParsedRecord> watermarks() {
        if (asOf != null) {
            return WatermarkStrategy.<ParsedRecord>noWatermarks()
                    .withTimestampAssigner((parsed, recordTime) -> offset(parsed));
        }
        return WatermarkStrategy.<ParsedRecord>forBoundedOutOfOrderness(settings.outOfOrderness())
                .withTimestampAssigner((parsed, recordTime) -> eventTime(parsed))
                .withIdleness(settings.idleAfter());
    }

    private static long offset(ParsedRecord parsed) {
        return parsed.event() == null
                ? parsed.letter().origin().position()
                : parsed.event().origin().position();
    }

    /** Of what happened: a request is made at any time, also while a backlog is read. */
    private static long eventTime(ParsedRecord parsed) {
        boolean isSilent =
                parsed.event() == null || parsed.event().event().body() instanceof EventBody.Export;
        return isSilent ? Long.MIN_VALUE : parsed.event().event().time();
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
                        .setKafkaProducerConfig(producerProperties())
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

    /** More records a request than Kafka's defaults make: two go out for each event. */
    private Properties producerProperties() {
        Properties properties = new Properties();
        properties.setProperty("batch.size", Integer.toString(BATCH_BYTES));
        properties.setProperty("linger.ms", Integer.toString(LINGER_MILLIS));
        properties.putAll(settings.clientProperties());
        return properties;
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
