package dev.clientele.jobs.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * How the job speaks to Kafka.
 *
 * @param bootstrapServers where the brokers are
 * @param topicPrefix what all topics' names begin with
 * @param groupId the consumer group under which progress is shown
 * @param start where reading begins when there is no checkpoint
 * @param delivery exactly-once or at-least-once
 * @param transactionalIdPrefix what the job's transactions are named by
 * @param transactionTimeout for how long a transaction outlives a job that is down
 * @param partitions partitions of topics that are created
 * @param replicationFactor replicas of topics that are created
 * @param outOfOrderness how far behind the latest event time the watermark is
 * @param idleAfter after how long without record a partition holds nobody up
 * @param client further properties of every Kafka client, security among them
 */
public record KafkaSettings(
        String bootstrapServers,
        String topicPrefix,
        String groupId,
        Start start,
        DeliveryGuarantee delivery,
        String transactionalIdPrefix,
        Duration transactionTimeout,
        int partitions,
        short replicationFactor,
        Duration outOfOrderness,
        Duration idleAfter,
        Map<String, String> client) {

    /** Where reading begins when there is no checkpoint. */
    public enum Start {
        /** Where the consumer group has committed; else at the earliest record. */
        COMMITTED,
        /** At the earliest record. */
        EARLIEST,
        /** At the end of the topic. */
        LATEST
    }

    /**
     * The largest record that is sent: a dead letter shows a record of the broker's usual limit of
     * 1 MiB whole, each byte of it escaped.
     */
    public static final int LARGEST_RECORD = 16 * 1024 * 1024;

    /** Copies the properties. */
    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /**
     * The settings of a client that is not the job.
     *
     * @param options how to reach the brokers
     * @return settings with the job's defaults
     * @throws IOException if a file of properties can't be read
     */
    public static KafkaSettings ofClient(ClientOptions options) throws IOException {
        return ofClient(options, "");
    }

    /**
     * The settings of a reader that is not the job.
     *
     * @param options how to reach the brokers
     * @param groupId the consumer group that it names; nothing is committed to it
     * @return settings with the job's defaults
     * @throws IOException if a file of properties can't be read
     */
    public static KafkaSettings ofClient(ClientOptions options, String groupId) throws IOException {
        return new KafkaSettings(
                options.bootstrapServers(),
                options.topicPrefix(),
                groupId,
                Start.EARLIEST,
                DeliveryGuarantee.AT_LEAST_ONCE,
                "",
                Duration.ZERO,
                1,
                (short) -1,
                Duration.ZERO,
                Duration.ZERO,
                options.properties());
    }

    /**
     * The same, to create topics with.
     *
     * @param count of partitions, at least 1
     * @param replicas of each; -1 for as many as the broker has set
     * @return settings of topics so
     */
    KafkaSettings topics(int count, short replicas) {
        return new KafkaSettings(
                bootstrapServers,
                topicPrefix,
                groupId,
                start,
                delivery,
                transactionalIdPrefix,
                transactionTimeout,
                count,
                replicas,
                outOfOrderness,
                idleAfter,
                client);
    }

    /**
     * The properties of all clients.
     *
     * @param config a file of properties; null for none
     * @param properties further ones, which win
     * @return all of them, and what fills in placeholders
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException naming each property that holds a secret in plain text
     */
    static Map<String, String> properties(Path config, Map<String, String> properties)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        if (config != null) {
            Properties file = new Properties();
            try (InputStream in = Files.newInputStream(config)) {
                file.load(in);
            } catch (IllegalArgumentException e) {
                throw new IOException(config + " is not a file of properties", e);
            }
            file.stringPropertyNames().forEach(name -> all.put(name, file.getProperty(name)));
        }
        all.putAll(properties);
        List<String> faults = ClientSecrets.faults(all);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return ClientSecrets.withProviders(all);
    }

    /** Names the clients' properties, but not their values: they are nobody's business. */
    @Override
    public String toString() {
        return "Kafka at " + bootstrapServers + ", client properties " + client.keySet();
    }

    Properties clientProperties() {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.setProperty("bootstrap.servers", bootstrapServers);
        return properties;
    }
}
