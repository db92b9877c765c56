package dev.clientele.jobs.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.CommittedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads all that the job commits, in a thread of its own, and notes how long after its event a
 * decision can be read.
 */
final class Watching implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(200);
    private static final double NANOS = 1e9;

    private final String prefix;
    private final SentTimes sent;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Outputs outputs = new Outputs();
    private final List<Double> lateness = new ArrayList<>();
    private final Thread thread = new Thread(this::read, "outputs");
    private final AtomicLong latestCause = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong records = new AtomicLong();
    private volatile boolean ending;
    private volatile Exception failure;

    /** Knows when events were sent. */
    interface SentTimes {

        /** By {@link System#nanoTime}; empty if it was not sent by this process. */
        OptionalLong sentAt(String customerId, String eventId);
    }

    /** Begins to watch; the topics must be there. */
    Watching(String bootstrapServers, String prefix, SentTimes sent) {
        this.prefix = prefix;
        this.sent = sent;
        this.consumer =
                CommittedRecords.of(
                        bootstrapServers,
                        TopicNames.outputs().stream().map(topic -> prefix + topic).toList());
        thread.start();
    }

    private void read() {
        try {
            while (!ending) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(record);
                }
            }
        } catch (WakeupException ended) {
            // By close.
        } catch (IOException | RuntimeException broken) {
            failure = broken;
        } finally {
            consumer.close();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
        String topic = record.topic().substring(prefix.length());
        String key = text(record.key());
        String value = text(record.value());
        outputs.add(topic, key, value);
        note(value == null ? JSON.nullNode() : JSON.readTree(value));
        records.incrementAndGet();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private void note(JsonNode record) {
        String event = record.path("cause").path("eventId").asText();
        sent.sentAt(record.path("customerId").asText(), event)
                .ifPresent(
                        at -> {
                            synchronized (lateness) {
                                lateness.add((System.nanoTime() - at) / NANOS);
                            }
                            latestCause.accumulateAndGet(at, Math::max);
                        });
    }

    /** When the latest event was sent that a decision was read of, by {@link System#nanoTime}. */
    long latestCause() {
        return latestCause.get();
    }

    /** How many records were read. */
    long records() {
        return records.get();
    }

    /** What was read so far, and goes on being read. */
    Outputs outputs() {
        return outputs;
    }

    /** Of each decision on an event how long after the event it could be read, in seconds. */
    List<Double> lateness() {
        synchronized (lateness) {
            return List.copyOf(lateness);
        }
    }

    /**
     * Makes sure that it still reads.
     *
     * @throws IOException if it does not
     */
    void check() throws IOException {
        if (failure != null) {
            throw new IOException("outputs can't be read", failure);
        }
    }

    @Override
    public void close() {
        ending = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
