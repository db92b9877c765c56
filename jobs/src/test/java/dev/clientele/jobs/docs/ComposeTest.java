package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clientele.jobs.JobOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The containers may do what they need and no more, and the job is told what Kubernetes tells it.
 */
class ComposeTest {

    private static final JsonNode SERVICES = read().get("services");

    static Stream<Map.Entry<String, JsonNode>> services() {
        return SERVICES.properties().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void noContainerMayBecomeRoot(Map.Entry<String, JsonNode> service) {
        assertThat(texts(service.getValue().path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.getValue().path("security_opt")))
                .containsExactly("no-new-privileges:true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void noContainerButKafkasMayWriteOutsideOfItsVolumes(Map.Entry<String, JsonNode> service) {
        assertThat(service.getValue().path("read_only").asBoolean())
                .isEqualTo(!service.getKey().equals("kafka"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyContainerHasLimitsAndTellsWhetherItIsWell(Map.Entry<String, JsonNode> service) {
        JsonNode limits = service.getValue().at("/deploy/resources/limits");
        boolean ends = service.getValue().path("restart").asText().equals("no");

        assertThat(limits.hasNonNull("memory") && limits.hasNonNull("cpus")).isTrue();
        assertThat(service.getValue().has("healthcheck")).isEqualTo(!ends);
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingIsPublishedBeyondThisMachine(Map.Entry<String, JsonNode> service) {
        assertThat(texts(service.getValue().path("ports")))
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void filesThatAreMountedAreThere(Map.Entry<String, JsonNode> service) {
        assertThat(texts(service.getValue().path("volumes")))
                .filteredOn(volume -> volume.startsWith("./"))
                .allMatch(volume -> Files.exists(mounted(volume)))
                .allMatch(volume -> volume.endsWith(":ro"));
    }

    @Test
    void jobIsToldWhatKubernetesTellsIt() throws IOException {
        List<String> here = texts(SERVICES.at("/jobmanager/command"));
        List<String> there =
                new ArrayList<>(
                        texts(
                                new YAMLMapper()
                                        .readTree(
                                                Page.ROOT
                                                        .resolve(
                                                                "docker/kubernetes/flink-deployment.yaml")
                                                        .toFile())
                                        .at("/spec/job/args")));
        int secret = there.indexOf("--kafka-config");
        there.subList(secret, secret + 2).clear();
        there.set(there.indexOf("--bootstrap-servers") + 1, "kafka:9092");
        here.set(here.indexOf("--policy") + 1, "retail-three-level");

        assertThat(here).isEqualTo(there);
        assertThat(JobOptions.parse(here.toArray(String[]::new)).kafka().partitions())
                .isEqualTo(Integer.parseInt(texts(SERVICES.at("/topics/command")).get(4)));
    }

    /** As long as the broker lets a transaction live. */
    @Test
    void brokerAllowsTheTransactionsOfTheJob() {
        assertThat(SERVICES.at("/kafka/environment/KAFKA_TRANSACTION_MAX_TIMEOUT_MS").asLong())
                .isEqualTo(
                        JobOptions.parse(
                                        texts(SERVICES.at("/jobmanager/command"))
                                                .toArray(String[]::new))
                                .kafka()
                                .transactionTimeout()
                                .toMillis());
    }

    private static Path mounted(String volume) {
        return Page.ROOT.resolve("docker").resolve(volume.substring(0, volume.indexOf(':')));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** With its merged parts. */
    private static JsonNode read() {
        Object file = new Yaml().load(Page.of("docker/compose.yaml").text());
        return new ObjectMapper().valueToTree(file);
    }
}
