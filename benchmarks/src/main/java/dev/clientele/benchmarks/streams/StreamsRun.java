package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.flink.Clocks;
import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Runs an application over all that is in the topic of customer events. Nothing is processed before
 * every thread has its share of the partitions, or dealing them out anew would be measured. The end
 * is the commit of the last record.
 */
final class StreamsRun {

    private static final Duration TO_DEAL_OUT = Duration.ofMinutes(2);
    private static final Duration TO_CLOSE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(10);

    private final StreamsTask task;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    StreamsRun(StreamsTask task) {
        this.task = task;
    }

    /**
     * Runs it.
     *
     * @return how it went
     * @throws Exception if the application fails
     */
    StreamsOutcome run() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", task.bootstrapServers()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            Map<Integer, Long> byPartition = new HashMap<>();
            ends.forEach((partition, end) -> byPartition.put(partition.partition(), end));
            Finish finish = new Finish(byPartition);
            try (KafkaStreams streams =
                    new KafkaStreams(Applications.of(task, finish), StreamsSettings.of(task))) {
                start(streams, admin, ends.size());
                CompletableFuture.anyOf(finish.reached(), failure).get();
                awaitCommitted(admin, ends);
                long wall = Clocks.wall() - finish.wall();
                long processor = Clocks.processor() - finish.processor();
                streams.close(TO_CLOSE);
                return new StreamsOutcome(wall, processor, stateBytes(), null);
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        String topic = TopicNames.CUSTOMER_EVENTS;
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(
                        partition ->
                                asked.put(
                                        new TopicPartition(topic, partition.partition()),
                                        OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((part, end) -> ends.put(part, end.offset()));
        return ends;
    }

    private void start(KafkaStreams streams, Admin admin, int partitions)
            throws ExecutionException, InterruptedException {
        streams.setUncaughtExceptionHandler(
                thrown -> {
                    failure.completeExceptionally(thrown);
                    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
                });
        streams.pause();
        streams.start();
        long patience = System.nanoTime() + TO_DEAL_OUT.toNanos();
        while (!failure.isDone() && !isDealtOut(admin, partitions)) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("partitions were not dealt out in two minutes");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        streams.resume();
    }

    /** Asked of the broker, as threads that wait do not tell. */
    private boolean isDealtOut(Admin admin, int partitions)
            throws ExecutionException, InterruptedException {
        Collection<MemberDescription> threads = threads(admin);
        int fewest = partitions / task.parallelism();
        int dealt = 0;
        for (MemberDescription thread : threads) {
            int share = thread.assignment().topicPartitions().size();
            dealt += share >= fewest ? share : 0;
        }
        return threads.size() == task.parallelism() && dealt == partitions;
    }

    private Collection<MemberDescription> threads(Admin admin)
            throws ExecutionException, InterruptedException {
        String group = StreamsSettings.applicationId(task);
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private void awaitCommitted(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        while (!isCommitted(admin, ends)) {
            if (failure.isDone()) {
                failure.get();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean isCommitted(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(StreamsSettings.applicationId(task))
                        .partitionsToOffsetAndMetadata()
                        .get();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() <= offset(committed.get(end.getKey())));
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private long stateBytes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(task.folder()))) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
