package dev.clientele.benchmarks.kafka;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.KafkaTopics;
import dev.clientele.jobs.kafka.TopicScan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that a run writes to, under a prefix that no other run has. */
public final class RunTopics implements AutoCloseable {

    /** Profiles are coalesced as fast as time passes, so no two runs need send the same. */
    private static final List<String> ANSWERS =
            TopicNames.outputs().stream()
                    .filter(name -> !name.equals(TopicNames.CUSTOMER_PROFILES))
                    .toList();

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final KafkaSettings settings;

    private RunTopics(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Creates the job's topics for a run.
     *
     * @param topic where the events are
     * @return the topics, ready to be written to
     * @throws IOException if the broker refuses
     * @throws InterruptedException if interrupted meanwhile
     */
    public static RunTopics create(LoadedTopic topic) throws IOException, InterruptedException {
        RunTopics run = new RunTopics(nextRun(topic));
        List<String> created = KafkaTopics.createMissing(run.settings);
        try (Topics topics = new Topics(topic.bootstrapServers())) {
            topics.awaitLeaders(created);
        }
        return run;
    }

    /**
     * Creates other topics for a run.
     *
     * @param topic where the events are
     * @param names their names without prefix
     * @return the topics, ready to be written to
     * @throws IOException if the broker refuses
     */
    public static RunTopics create(LoadedTopic topic, List<String> names) throws IOException {
        RunTopics run = new RunTopics(nextRun(topic));
        String prefix = run.settings.topicPrefix();
        try (Topics topics = new Topics(topic.bootstrapServers())) {
            topics.create(
                    names.stream()
                            .map(name -> new NewTopic(prefix + name, topic.partitions(), (short) 1))
                            .toList());
        }
        return run;
    }

    private static KafkaSettings nextRun(LoadedTopic topic) {
        String prefix = "run-" + RUNS.incrementAndGet() + "-";
        return settings(topic.bootstrapServers(), prefix, topic.partitions());
    }

    /** The job's own, in exactly-once delivery. */
    static KafkaSettings settings(String bootstrapServers, String prefix, int partitions) {
        return new KafkaSettings(
                bootstrapServers,
                prefix,
                prefix + "bench",
                KafkaSettings.Start.EARLIEST,
                DeliveryGuarantee.EXACTLY_ONCE,
                prefix + "bench",
                Duration.ofMinutes(15),
                partitions,
                (short) 1,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Map.of());
    }

    /**
     * How to write to them.
     *
     * @return settings with the run's prefix
     */
    public KafkaSettings settings() {
        return settings;
    }

    /**
     * Reads what was answered.
     *
     * @return all committed records but profiles, by topic without prefix
     * @throws IOException if the broker does not give them
     */
    public Answers answers() throws IOException {
        AnswerCount count = new AnswerCount();
        try (TopicScan scan = new TopicScan(settings)) {
            for (String topic : ANSWERS) {
                scan.read(topic, (key, value) -> count.add(topic, Answers.checksum(value)));
            }
        }
        return count.answers();
    }

    /**
     * Deletes the topics, and all others whose names begin with the prefix.
     *
     * @throws IOException if the broker refuses
     */
    @Override
    public void close() throws IOException {
        try (Topics topics = new Topics(settings.bootstrapServers())) {
            topics.deleteAll(settings.topicPrefix());
        }
    }
}
