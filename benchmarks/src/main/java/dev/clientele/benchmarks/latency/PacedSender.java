package dev.clientele.benchmarks.latency;

import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends events, each when it is to be sent or, if that is over, at once. */
final class PacedSender implements AutoCloseable {

    private static final double MICROS = TimeUnit.SECONDS.toMicros(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toMicros(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final EventFeed feed;
    private final SentEvents sent;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    PacedSender(String bootstrapServers, String topicPrefix, EventFeed feed, SentEvents sent) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.idempotence",
                        true,
                        // See the job's own senders: a topic just made may refuse the first
                        // records.
                        "max.in.flight.requests.per.connection",
                        1,
                        "acks",
                        "all",
                        "linger.ms",
                        1);
        this.producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topicPrefix + TopicNames.CUSTOMER_EVENTS;
        this.feed = feed;
        this.sent = sent;
    }

    /**
     * Sends as fast as can be.
     *
     * @throws IOException if there are too few events, or the broker refused one
     */
    void sendAtOnce(int events) throws IOException {
        for (int i = 0; i < events; i++) {
            send(MachineClock.micros());
        }
        flush();
    }

    /**
     * Sends at a rate.
     *
     * @param rate events a second
     * @throws IOException if there are too few events, or the broker refused one
     */
    void send(int events, double rate) throws IOException {
        long start = MachineClock.micros();
        for (int i = 0; i < events; i++) {
            long intended = start + Math.round(i * MICROS / rate);
            await(intended);
            send(intended);
        }
        flush();
    }

    private static void await(long micros) {
        for (long ahead = micros - MachineClock.micros();
                ahead > 0;
                ahead = micros - MachineClock.micros()) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(Math.min(ahead, LONGEST_PAUSE)));
        }
    }

    private void send(long intended) throws IOException {
        if (!feed.advance()) {
            throw new IOException("the workload has too few events; ask for more --events");
        }
        byte[] event = feed.json();
        int number = sent.add(EventIds.of(event), intended);
        var unused =
                producer.send(
                        new ProducerRecord<>(topic, feed.partition(), null, event),
                        (where, problem) -> {
                            if (problem == null) {
                                sent.appended(number, where.timestamp());
                            } else {
                                failure.compareAndSet(null, problem);
                            }
                        });
    }

    private void flush() throws IOException {
        producer.flush();
        if (failure.get() != null) {
            throw new IOException("the broker took not all events", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
