package dev.clientele.benchmarks.kafka;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and deletes topics, and returns when the broker is done with it. */
public final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Admin admin;

    /**
     * A client.
     *
     * @param bootstrapServers where the broker is
     */
    public Topics(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * Creates topics and waits until they can be written to.
     *
     * @param topics none of which exists
     * @throws IOException if the broker refuses, or has not done it within a minute
     */
    public void create(Collection<NewTopic> topics) throws IOException {
        get(admin.createTopics(topics).all());
        awaitLeaders(topics.stream().map(NewTopic::name).toList());
    }

    /**
     * Waits until topics that were just created can be written to: a producer that is too early may
     * wait for long.
     *
     * @param names the topics
     * @throws IOException if the broker has not done it within a minute
     */
    void awaitLeaders(List<String> names) throws IOException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!areLed(names)) {
            if (System.nanoTime() > patience) {
                throw new IOException("the broker has no leader for all of " + names);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean areLed(List<String> names) throws IOException {
        try {
            return get(admin.describeTopics(names).allTopicNames()).values().stream()
                    .allMatch(Topics::isLed);
        } catch (IOException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream().noneMatch(partition -> partition.leader().isEmpty());
    }

    /**
     * Deletes all topics whose names begin with a prefix.
     *
     * @param prefix the prefix
     * @throws IOException if the broker refuses
     */
    void deleteAll(String prefix) throws IOException {
        List<String> names =
                get(admin.listTopics().names()).stream()
                        .filter(name -> name.startsWith(prefix))
                        .toList();
        get(admin.deleteTopics(names).all());
    }

    private static <T> T get(KafkaFuture<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("the broker refuses: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the broker");
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
