package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.clientele.jobs.JobOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.GlobalConfiguration;
import org.junit.jupiter.api.Test;

/** The operator takes the deployment, and it runs what the containers run. */
class FlinkDeploymentTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DEFINITION =
            "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";

    private final JsonNode deployment = yaml("docker/kubernetes/flink-deployment.yaml");

    /** The definition on Maven Central is older than Flink 2.2, and knows nothing of it. */
    @Test
    void operatorTakesAllButTheVersionThatItIsTooOldFor() throws IOException {
        assertThat(faults(deployment)).hasSize(1).first().asString().contains("flinkVersion");

        ObjectNode older = deployment.deepCopy();
        ((ObjectNode) older.get("spec")).put("flinkVersion", "v1_20");
        assertThat(faults(older)).isEmpty();
    }

    @Test
    void wrongNamesValuesAndTypesAreRefused() throws IOException {
        assertThat(faults(with("/spec/job", "upgradeMode", "by-luck"))).hasSize(2);
        assertThat(faults(with("/spec/job", "upgrademode", "savepoint"))).hasSize(2);
        assertThat(faults(with("/spec/podTemplate/spec", "securtyContext", "none"))).hasSize(2);
        assertThat(faults(with("/spec/taskManager/resource", "cpu", "one"))).hasSize(2);
    }

    @Test
    void flinkIsThatOfTheBuild() {
        String version = Page.of("pom.xml").find("<flink.version>(.*)</flink.version>").get(0);
        String[] numbers = version.split("\\.", -1);

        assertThat(deployment.at("/spec/flinkVersion").asText())
                .isEqualTo("v" + numbers[0] + "_" + numbers[1]);
    }

    @Test
    void configurationIsThatOfTheContainers() {
        Map<String, String> here = new HashMap<>();
        deployment
                .at("/spec/flinkConfiguration")
                .properties()
                .forEach(option -> here.put(option.getKey(), option.getValue().asText()));
        here.keySet()
                .removeIf(
                        key ->
                                key.startsWith("high-availability.")
                                        || key.startsWith("kubernetes.operator."));
        Map<String, String> containers =
                new HashMap<>(
                        GlobalConfiguration.loadConfiguration(
                                        Page.ROOT.resolve("docker").toString())
                                .toMap());
        String jobManager = containers.remove("jobmanager.memory.process.size");
        String taskManager = containers.remove("taskmanager.memory.process.size");
        containers.keySet().removeIf(key -> key.matches(".*(address|bind-host)"));

        assertThat(here).isEqualTo(containers);
        assertThat(deployment.at("/spec/jobManager/resource/memory").asText())
                .isEqualTo(jobManager);
        assertThat(deployment.at("/spec/taskManager/resource/memory").asText())
                .isEqualTo(taskManager);
    }

    @Test
    void loggingIsThatOfTheContainers() {
        assertThat(deployment.at("/spec/logConfiguration/log4j-console.properties").asText())
                .isEqualTo(Page.of("docker/log4j-console.properties").text());
    }

    @Test
    void jobHasOptionsThatThereAre() {
        List<String> arguments = new ArrayList<>();
        deployment.at("/spec/job/args").forEach(argument -> arguments.add(argument.asText()));
        int secret = arguments.indexOf("--kafka-config");
        assertThat(arguments.get(secret + 1)).startsWith(mount("kafka") + "/");
        arguments.subList(secret, secret + 2).clear();

        assertThat(JobOptions.parse(arguments.toArray(String[]::new)).kafka().bootstrapServers())
                .isEqualTo("kafka.example.com:9093");
    }

    @Test
    void nothingRunsAsRootOrMayBecomeIt() {
        JsonNode pod = deployment.at("/spec/podTemplate/spec");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        for (JsonNode container : pod.get("containers")) {
            JsonNode rights = container.get("securityContext");
            assertThat(rights.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        }
        assertThat(Page.of("docker/Dockerfile").find("^USER (.*)$"))
                .endsWith("%d:%d".formatted(user(pod, "runAsUser"), user(pod, "runAsGroup")));
    }

    private static int user(JsonNode pod, String field) {
        return pod.get("securityContext").get(field).asInt();
    }

    private String mount(String volume) {
        for (JsonNode mount : deployment.at("/spec/podTemplate/spec/containers/0/volumeMounts")) {
            if (mount.get("name").asText().equals(volume)) {
                return mount.get("mountPath").asText();
            }
        }
        throw new IllegalStateException("no volume " + volume);
    }

    private JsonNode with(String object, String field, String value) {
        JsonNode changed = deployment.deepCopy();
        ((ObjectNode) changed.at(object)).put(field, value);
        return changed;
    }

    private static List<String> faults(JsonNode manifest) throws IOException {
        ObjectNode resource = manifest.deepCopy();
        resource.remove(List.of("apiVersion", "kind", "metadata")); // of every resource
        return definition().validate(resource.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema definition() throws IOException {
        try (InputStream definition = FlinkDeploymentTest.class.getResourceAsStream(DEFINITION)) {
            JsonNode schema =
                    YAML.readTree(definition).at("/spec/versions/0/schema/openAPIV3Schema");
            refuseUnknownFields(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
        }
    }

    /** As {@code kubectl --validate=strict} does; a definition alone lets them pass. */
    private static void refuseUnknownFields(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(FlinkDeploymentTest::refuseUnknownFields);
    }

    private static JsonNode yaml(String name) {
        try {
            return YAML.readTree(Page.ROOT.resolve(name).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
