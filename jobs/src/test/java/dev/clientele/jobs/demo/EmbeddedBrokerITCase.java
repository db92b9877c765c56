package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerITCase {

    private static final String TOPIC = "greetings";

    @TempDir private Path folder;

    @Test
    void dataAndClusterSurviveARestartOnTheSamePort() throws Exception {
        int port;
        String cluster;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            port = broker.port();
            cluster = clusterId(broker);
            createTopic(broker);
            send(broker, "kept", true);
            send(broker, "aborted", false);
            assertThat(committed(broker, 1)).containsExactly("kept");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            assertThat(clusterId(broker)).isEqualTo(cluster);
            send(broker, "later", true);
            assertThat(committed(broker, 2)).containsExactly("kept", "later");
        }
    }

    @Test
    void aRestartMayChangeThePort() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            createTopic(broker);
            send(broker, "kept", true);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            assertThat(committed(broker, 1)).containsExactly("kept");
        }
    }

    @Test
    void topicsAreNotCreatedByUsingThem() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin = admin(broker)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of(TOPIC)).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(committedNow(broker)).isEmpty();
            assertThat(admin.listTopics().names().get()).doesNotContain(TOPIC);
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("first"))) {
            assertThatIOException()
                    .isThrownBy(() -> EmbeddedBroker.start(folder.resolve("second"), broker.port()))
                    .withMessageContaining("port " + broker.port() + " is taken");
        }
    }

    @Test
    void leavesNoThreadBehindThatKeepsTheProcessAlive() throws Exception {
        Set<Thread> before = userThreads();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            createTopic(broker);
            assertThat(userThreads()).isNotEqualTo(before);
        }
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(before).containsAll(userThreads()));
    }

    private static Set<Thread> userThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static String clusterId(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedBroker broker, String value, boolean commit) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> committed(EmbeddedBroker broker, int atLeast) {
        return await().until(() -> committedNow(broker), values -> values.size() >= atLeast);
    }

    private static List<String> committedNow(EmbeddedBroker broker) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                values.add(record.value());
            }
        }
        return values;
    }
}
