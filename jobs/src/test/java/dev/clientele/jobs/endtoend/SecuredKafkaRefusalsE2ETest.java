package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.kafka.KafkaRights;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a secured broker refuses is told in time, in words that say what to do. */
class SecuredKafkaRefusalsE2ETest {

    private static final String POLICY = "retail-three-level";

    @TempDir private static Path folder;
    private static SecuredKafka kafka;
    private static List<AclBinding> rights;
    private static Path document;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start(folder.resolve("kafka"));
        rights = DocumentedRights.of("job", SecuredKafka.JOB);
        kafka.grant(rights);
        kafka.grant(DocumentedRights.of("control send", SecuredKafka.OPERATOR));
        KafkaTopics.createMissing(settings());
        String version =
                new ControlRecords(POLICY).version(2, "2025-07-15T00:00:00+08:00", "crm-board");
        document = ControlRecords.write(folder.resolve("version.json"), List.of(version));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void everyDocumentedRightIsNeededAndNamedWhenItIsMissing() throws Exception {
        assertThat(rights).hasSizeGreaterThan(10);
        KafkaRights.require(settings());
        for (AclBinding right : rights) {
            if (right.entry().operation() == AclOperation.CREATE) {
                continue;
            }
            kafka.revoke(right);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () ->
                                    assertThatThrownBy(() -> KafkaRights.require(settings()))
                                            .hasMessageContaining("The job's user may not")
                                            .hasMessageContaining(named(right))
                                            .hasMessageContaining("docs/operators.md"));
            kafka.grant(List.of(right));
        }
    }

    private static String named(AclBinding right) {
        String resource =
                switch (right.pattern().resourceType()) {
                    case TOPIC -> " topic ";
                    case GROUP -> " group ";
                    default -> " transactional ids that begin with ";
                };
        return right.entry().operation() + resource + right.pattern().name();
    }

    @Test
    void topicThatMayNotBeCreatedIsTold() throws Exception {
        JobOptions other =
                JobOptions.parse(
                        "--bootstrap-servers=" + kafka.bootstrapServers(),
                        "--kafka-config=" + kafka.config(SecuredKafka.OPERATOR),
                        "--policy=" + POLICY);
        assertThatThrownBy(() -> KafkaTopics.createMissing(other.kafka()))
                .hasMessageContaining("can't be created")
                .hasMessageContaining("give the user the right to");
    }

    @Test
    void wrongPasswordIsToldAsARefusedLogin() throws Exception {
        String wrong =
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"operator\" password=\"${file:%s:keystore}\";"
                                .formatted(folder.resolve("kafka/operator.secrets"));
        assertRefused(Map.of("sasl.jaas.config", wrong), "refuses the login", "sasl.jaas.config");
    }

    @Test
    void certificatesOfAnotherAuthorityAreTold() throws Exception {
        String password = UUID.randomUUID().toString();
        Certificates stranger = new Certificates(folder.resolve("stranger"), password);
        Path secrets = Files.writeString(folder.resolve("stranger.secrets"), "trust=" + password);
        assertRefused(
                Map.of(
                        "ssl.truststore.location",
                        stranger.trustStore(),
                        "ssl.truststore.password",
                        "${file:" + secrets + ":trust}"),
                "do not trust each other's certificates",
                "ssl.truststore.location");
    }

    @Test
    void missingCertificateIsTold() throws Exception {
        assertRefused(
                Map.of("ssl.keystore.location", "", "ssl.keystore.password", ""),
                "certificate",
                "ssl.keystore.location");
    }

    @Test
    void plaintextIsTold() throws Exception {
        assertRefused(
                Map.of("security.protocol", "PLAINTEXT"),
                "No Kafka broker answers",
                "does security.protocol say what it expects?");
    }

    @Test
    void secretThatIsNotThereIsTold() throws Exception {
        String none = "${file:" + folder.resolve("none.secrets") + ":password}";
        assertRefused(Map.of("ssl.keystore.password", none), "can't be set up", "none.secrets");
    }

    @Test
    void withNothingWrongItIsSent() throws Exception {
        assertThat(send(Map.of())).startsWith("0 sent retail-three-level@2");
    }

    private static void assertRefused(Map<String, String> wrong, String what, String todo)
            throws IOException {
        String said = send(wrong);
        assertThat(said).startsWith("1 ").contains(what).contains(todo);
        for (String secret : kafka.secrets()) {
            assertThat(said.contains(secret)).as("a password is shown").isFalse();
        }
    }

    /** The exit code and what is printed. */
    private static String send(Map<String, String> wrong) throws IOException {
        StringWriter printed = new StringWriter();
        CommandLine command = Clientele.commandLine();
        command.setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        int exit =
                command.execute(
                        "control",
                        "send",
                        "--bootstrap-servers=" + kafka.bootstrapServers(),
                        "--kafka-config=" + kafka.configBut(SecuredKafka.OPERATOR, "wrong", wrong),
                        document.toString());
        return exit + " " + printed;
    }

    private static KafkaSettings settings() throws IOException {
        return JobOptions.parse(
                        "--bootstrap-servers=" + kafka.bootstrapServers(),
                        "--kafka-config=" + kafka.config(SecuredKafka.JOB),
                        "--policy=" + POLICY)
                .kafka();
    }
}
