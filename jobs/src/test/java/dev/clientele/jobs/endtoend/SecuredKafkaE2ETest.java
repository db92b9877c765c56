package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.functions.customer.SweepPace;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.demo.SecuredBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product against a broker that demands TLS, a certificate, a login and rights: the rights that
 * docs/operators.md names are enough, and no password shows anywhere.
 */
class SecuredKafkaE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;

    @Test
    void jobRunsWithTheDocumentedRightsAndShowsNoPassword() throws Exception {
        History history = History.generated();
        Path checkpoints = folder.resolve("checkpoints");
        try (CapturedLog log = CapturedLog.begin();
                SecuredKafka kafka = SecuredKafka.start(folder.resolve("kafka"))) {
            kafka.grant(DocumentedRights.of("job", SecuredKafka.JOB));
            kafka.grant(DocumentedRights.of("control send", SecuredKafka.OPERATOR));
            kafka.grant(DocumentedRights.of("calibrate --from-kafka", SecuredKafka.ANALYST));
            JobOptions options = options(kafka, history, checkpoints);
            try (JobCluster job = JobCluster.start(options, SweepPace.STANDARD);
                    KafkaProducer<String, String> producer = producer(kafka)) {
                history.send(producer, 0, history.sizeBeforeSilence());
                awaitRecord(kafka, "tier-changes", "\"change\":\"upgrade\"");

                assertThat(controlSend(kafka, history)).isZero();
                history.send(producer, history.sizeBeforeSilence(), history.size());
                awaitRecord(kafka, "tier-changes", "\"policy\":\"retail-three-level@2\"");
                awaitRecord(kafka, "dead-letters", "\"reason\":\"too-large\"");
                assertThat(calibrate(kafka)).isZero();

                assertShownNowhere(kafka, shown(job, checkpoints) + log.text());
            }
        }
    }

    /** The search finds what is there: the placeholder, and that the clients were set up. */
    private static void assertShownNowhere(SecuredKafka kafka, String shown) {
        assertThat(shown)
                .contains("clientele.secrets:password}")
                .contains("sasl.jaas.config = [hidden]")
                .contains("ssl.keystore.password = [hidden]");
        for (String secret : kafka.secrets()) {
            assertThat(shown.contains(secret)).as("a password is shown").isFalse();
        }
    }

    private static String shown(JobCluster job, Path checkpoints) throws Exception {
        StringBuilder shown = new StringBuilder();
        shown.append(new String(job.graph(), StandardCharsets.ISO_8859_1));
        for (String path : List.of("", "/config", "/plan", "/exceptions", "/checkpoints")) {
            String answer = job.rest(job.restPath() + path);
            assertThat(answer).startsWith("{").doesNotContain("\"errors\"");
            shown.append(answer);
        }
        for (String path : List.of("/jobmanager/config", "/jobmanager/environment", "/config")) {
            shown.append(job.rest(path));
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                shown.append(readIfThere(file));
            }
        }
        return shown.toString();
    }

    /** Checkpoints come and go. */
    private static String readIfThere(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static JobOptions options(SecuredKafka kafka, History history, Path checkpoints)
            throws IOException {
        return JobOptions.parse(
                "--bootstrap-servers=" + kafka.bootstrapServers(),
                "--kafka-config=" + kafka.config(SecuredKafka.JOB),
                "--policy=" + history.policy(),
                "--partitions=" + History.PARTITIONS,
                "--parallelism=2",
                "--checkpoint-interval=300ms",
                "--checkpoint-dir=" + checkpoints.toUri());
    }

    private int controlSend(SecuredKafka kafka, History history) throws IOException {
        String version =
                new ControlRecords(history.policy())
                        .version(2, "2025-07-15T00:00:00+08:00", "crm-board");
        return Clientele.run(
                "control",
                "send",
                "--bootstrap-servers=" + kafka.bootstrapServers(),
                "--kafka-config=" + kafka.config(SecuredKafka.OPERATOR),
                ControlRecords.write(folder.resolve("version.json"), List.of(version)).toString());
    }

    private int calibrate(SecuredKafka kafka) throws IOException {
        return Clientele.run(
                "calibrate",
                "--from-kafka",
                "--bootstrap-servers=" + kafka.bootstrapServers(),
                "--kafka-config=" + kafka.config(SecuredKafka.ANALYST),
                "--policy=retail-three-level",
                "--out=" + folder.resolve("models.json"));
    }

    private static KafkaProducer<String, String> producer(SecuredKafka kafka) {
        return new KafkaProducer<>(
                kafka.client(SecuredBroker.SUPER_USER),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void awaitRecord(SecuredKafka kafka, String topic, String text) {
        var settings = kafka.client(SecuredBroker.SUPER_USER);
        settings.put("isolation.level", "read_committed");
        settings.put("group.id", "reader-of-" + topic);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE)
                    .until(
                            () -> {
                                for (var record : consumer.poll(Duration.ofMillis(500))) {
                                    if (record.value().contains(text)) {
                                        return true;
                                    }
                                }
                                return false;
                            });
        }
    }
}
