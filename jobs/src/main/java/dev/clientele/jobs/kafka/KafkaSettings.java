package dev.clientele.jobs.kafka;

import java.time.Duration;
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

    /** Names the clients' properties, but not their values: there are passwords among them. */
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
