package dev.clientele.benchmarks.latency;

import dev.clientele.jobs.kafka.CommittedRecords;
import dev.clientele.model.decision.DecisionTopic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads decisions as soon as they may be read, in a thread of its own. */
final class DecisionReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SeenDecisions seen;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile long lastRead = MachineClock.micros();

    private DecisionReader(KafkaConsumer<byte[], byte[]> consumer, SeenDecisions seen) {
        this.consumer = consumer;
        this.seen = seen;
    }

    /** Begins to read what is committed. */
    static DecisionReader start(String bootstrapServers, String topicPrefix, SeenDecisions seen) {
        List<String> topics =
                Arrays.stream(DecisionTopic.values())
                        .map(topic -> topicPrefix + topic.topicName())
                        .toList();
        DecisionReader reader =
                new DecisionReader(CommittedRecords.of(bootstrapServers, topics), seen);
        Thread thread = new Thread(reader::read, "read decisions");
        thread.setDaemon(true);
        thread.start();
        return reader;
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                long now = MachineClock.micros();
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    note(record, now);
                }
                lastRead = records.isEmpty() ? lastRead : now;
            }
            ended.complete(null);
        } catch (RuntimeException failure) {
            ended.completeExceptionally(failure);
        }
    }

    /** What time alone caused was waiting for no event. */
    private void note(ConsumerRecord<byte[], byte[]> record, long now) {
        long event = EventIds.of(record.value());
        if (event != EventIds.NONE) {
            seen.add(event, record.timestamp(), now);
        }
    }

    /** For how long nothing has come, in microseconds; fails if the reader did. */
    long quietMicros() {
        if (ended.isCompletedExceptionally()) {
            ended.join();
        }
        return MachineClock.micros() - lastRead;
    }

    @Override
    public void close() {
        closing = true;
        ended.join();
    }
}
