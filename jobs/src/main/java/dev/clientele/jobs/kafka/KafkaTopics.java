package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that there is a broker with the job's topics. */
public final class KafkaTopics {

    /** How long to wait for a broker. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    /** All that is known of a customer should not lie about for longer than it is fetched. */
    private static final Map<String, String> EXPORTS =
            Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Duration.ofDays(7).toMillis()),
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(KafkaSettings.LARGEST_RECORD));

    private KafkaTopics() {}

    /**
     * Creates the topics that are missing; those that exist stay as they are.
     *
     * @param settings how to speak to Kafka
     * @return the names of the topics created
     * @throws IOException if no broker answers within {@link #PATIENCE}, or refuses
     * @throws InterruptedException if interrupted meanwhile
     */
    public static List<String> createMissing(KafkaSettings settings)
            throws IOException, InterruptedException {
        try (Admin admin = Admin.create(adminProperties(settings))) {
            Set<String> existing = existing(admin, settings);
            List<NewTopic> missing = new ArrayList<>();
            for (NewTopic topic : wanted(settings)) {
                if (!existing.contains(topic.name())) {
                    missing.add(topic);
                }
            }
            create(admin, settings, missing);
            return missing.stream().map(NewTopic::name).toList();
        } catch (KafkaException e) {
            throw new IOException(KafkaFailure.sentence(settings, e), e);
        }
    }

    /**
     * Makes sure that there is a topic to read from.
     *
     * @param settings how to speak to Kafka
     * @param topic its name without prefix
     * @throws IOException if no broker answers within {@link #PATIENCE}, or has no such topic
     * @throws InterruptedException if interrupted meanwhile
     */
    public static void require(KafkaSettings settings, String topic)
            throws IOException, InterruptedException {
        String name = settings.topicPrefix() + topic;
        try (Admin admin = Admin.create(adminProperties(settings))) {
            if (!existing(admin, settings).contains(name)) {
                throw new IOException(
                        "There is no topic "
                                + name
                                + " at "
                                + settings.bootstrapServers()
                                + ". Is --topic-prefix right?");
            }
        } catch (KafkaException e) {
            throw new IOException(KafkaFailure.sentence(settings, e), e);
        }
    }

    /** Of an administrator's client that does not wait for long. */
    static Properties adminProperties(KafkaSettings settings) {
        Properties properties = settings.clientProperties();
        ClientSecrets.requireFilledIn(properties);
        String patience = Long.toString(PATIENCE.toMillis());
        properties.setProperty("default.api.timeout.ms", patience);
        properties.setProperty("request.timeout.ms", patience);
        return properties;
    }

    private static Set<String> existing(Admin admin, KafkaSettings settings)
            throws IOException, InterruptedException {
        try {
            return admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(KafkaFailure.sentence(settings, e), e);
        }
    }

    /** Every topic of the job, as it is created where it is missing. */
    static List<NewTopic> wanted(KafkaSettings settings) {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(settings, TopicNames.CUSTOMER_EVENTS));
        topics.add(control(settings));
        String handovers = TopicNames.CUSTOMER_HANDOVERS;
        topics.add(topic(settings, handovers).configs(configs(handovers)));
        for (String name : TopicNames.outputs()) {
            topics.add(topic(settings, name).configs(configs(name)));
        }
        return topics;
    }

    /** Of one partition: documents have an order. */
    private static NewTopic control(KafkaSettings settings) {
        String name = settings.topicPrefix() + TopicNames.CONTROL;
        return new NewTopic(name, 1, settings.replicationFactor()).configs(COMPACTED);
    }

    private static Map<String, String> configs(String name) {
        if (TopicNames.compacted().contains(name)) {
            return COMPACTED;
        }
        return switch (name) {
            case TopicNames.DEAD_LETTERS, TopicNames.CUSTOMER_HANDOVERS ->
                    Map.of(
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            Integer.toString(KafkaSettings.LARGEST_RECORD));
            case TopicNames.CUSTOMER_EXPORTS -> EXPORTS;
            default -> Map.of();
        };
    }

    private static NewTopic topic(KafkaSettings settings, String name) {
        return new NewTopic(
                settings.topicPrefix() + name, settings.partitions(), settings.replicationFactor());
    }

    /** Another start of the job may be creating the same topics. */
    private static void create(Admin admin, KafkaSettings settings, List<NewTopic> topics)
            throws IOException, InterruptedException {
        for (var creation : admin.createTopics(topics).values().entrySet()) {
            try {
                creation.getValue().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IOException(
                            "Topic %s can't be created. %s Create it, or give the user the right to; if it is there, the right to see it."
                                    .formatted(
                                            creation.getKey(), KafkaFailure.sentence(settings, e)),
                            e);
                }
            }
        }
    }
}
