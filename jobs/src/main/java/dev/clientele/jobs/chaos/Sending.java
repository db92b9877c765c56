package dev.clientele.jobs.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends the feed at a steady pace in a thread of its own, each record once, in order, whatever
 * happens to the broker; and writes the same to a file for a replay.
 */
final class Sending implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECOND = 1_000_000_000L;

    private final Feed feed;
    private final double perSecond;
    private final KafkaProducer<byte[], byte[]> producer;
    private final BufferedWriter file;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::send, "events");
    private volatile boolean ending;
    private final AtomicLong count = new AtomicLong();
    private volatile Exception failure;
    private int words;

    Sending(String bootstrapServers, Feed feed, double perSecond, Path file) throws IOException {
        this.feed = feed;
        this.perSecond = perSecond;
        this.file = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "enable.idempotence",
                                true,
                                // A broker that starts may refuse a new producer's first records
                                // and take those behind them; then the first come too late.
                                "max.in.flight.requests.per.connection",
                                1,
                                // A broker may be down for long; nothing is given up.
                                "delivery.timeout.ms",
                                900_000,
                                "max.block.ms",
                                900_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        thread.start();
    }

    private void send() {
        long started = System.nanoTime();
        while (!ending && failure == null) {
            long due = started + (long) (count.get() / perSecond * SECOND);
            LockSupport.parkNanos(due - System.nanoTime());
            if (System.nanoTime() >= due) {
                send(feed.next());
            }
        }
    }

    private void send(Feed.Message next) {
        sentAt.putIfAbsent(eventKey(next), System.nanoTime());
        var unused =
                producer.send(
                        new ProducerRecord<>(
                                TopicNames.CUSTOMER_EVENTS,
                                next.partition(),
                                next.customerId().getBytes(StandardCharsets.UTF_8),
                                next.json().getBytes(StandardCharsets.UTF_8)),
                        (where, problem) -> {
                            if (problem != null) {
                                failure = problem;
                            }
                        });
        try {
            file.write(next.json());
            file.write('\n');
        } catch (IOException full) {
            failure = full;
        }
        count.incrementAndGet();
    }

    private static String eventKey(Feed.Message next) {
        if (!next.json().startsWith("{")) {
            return next.json();
        }
        try {
            return key(next.customerId(), JSON.readTree(next.json()).path("eventId").asText());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String key(String customerId, String eventId) {
        return customerId + " " + eventId;
    }

    /** When an event was sent, by {@link System#nanoTime}. */
    OptionalLong sentAt(String customerId, String eventId) {
        Long at = sentAt.get(key(customerId, eventId));
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** Ends the made-up customers and says the first last words. */
    void end() throws InterruptedException, IOException {
        ending = true;
        thread.join();
        lastWords();
        lastWords();
    }

    /** Moves time on by some minutes. */
    void lastWords() throws IOException {
        feed.lastWords(words++).forEach(this::send);
        producer.flush();
        file.flush();
        check();
    }

    /** How many records were sent. */
    long count() {
        return count.get();
    }

    /**
     * Makes sure that nothing was given up.
     *
     * @throws IOException if something was
     */
    void check() throws IOException {
        if (failure != null) {
            throw new IOException("events can't be sent", failure);
        }
    }

    @Override
    public void close() throws IOException {
        ending = true;
        thread.interrupt();
        producer.close(java.time.Duration.ZERO);
        file.close();
    }
}
