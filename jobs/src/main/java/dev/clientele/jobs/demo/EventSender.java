package dev.clientele.jobs.demo;

import dev.clientele.functions.json.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends generated events to the topic, each once and in order. */
final class EventSender implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    EventSender(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.idempotence",
                        true,
                        // Of a topic just made the broker may refuse the first records and take
                        // those behind them; then the first come too late, for ever.
                        "max.in.flight.requests.per.connection",
                        1,
                        "acks",
                        "all",
                        "linger.ms",
                        20);
        this.producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Hands an event over to be sent soon; see {@link #failure} for how that went. */
    void send(UnsentEvents.Addressed addressed) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(
                        TopicNames.CUSTOMER_EVENTS,
                        addressed.partition(),
                        addressed.event().customerId().getBytes(StandardCharsets.UTF_8),
                        addressed.event().json().getBytes(StandardCharsets.UTF_8));
        message.headers()
                .add(
                        new RecordHeader(
                                SentPositions.HEADER, SentPositions.encode(addressed.position())));
        var unused = producer.send(message, this::sent);
    }

    private void sent(RecordMetadata where, Exception problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
        }
    }

    /** Why an event could not be sent, if so. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
