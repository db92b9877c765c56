package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.contract.TopicSchemas;
import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record that the documentation shows is as its schema says, and would not be if altered. */
class ExampleRecordsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DOCS = Page.ROOT.resolve("docs");

    static List<String> topics() {
        return TopicNames.outputs();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void recordsOfTheReadmeAreAsTheirSchemaSays(String topic) throws JsonProcessingException {
        List<JsonNode> shown = shown(topic);

        assertThat(shown).isNotEmpty();
        for (JsonNode record : shown) {
            assertThat(TopicSchemas.faults(topic, record.toString())).as(topic).isEmpty();
        }
    }

    /** Negative control: each field, of objects within too, misspelt, or of another type. */
    @ParameterizedTest
    @MethodSource("topics")
    void alteredRecordIsNotAsItsSchemaSays(String topic) throws JsonProcessingException {
        for (JsonNode record : shown(topic)) {
            for (JsonNode altered : alterations((ObjectNode) record)) {
                assertThat(TopicSchemas.faults(topic, altered.toString()))
                        .as(topic + " " + altered)
                        .isNotEmpty();
            }
        }
    }

    /** One amount of the example has too many decimals, which no schema can tell. */
    @Test
    void eventsOfTheDocumentationAreAsTheirSchemaSays() throws IOException {
        List<String> faulty = new ArrayList<>();
        int events = 0;
        for (Path file : eventFiles()) {
            for (String line : Files.readAllLines(file)) {
                events++;
                if (!TopicSchemas.faults(TopicNames.CUSTOMER_EVENTS, line).isEmpty()) {
                    faulty.add(line);
                }
            }
        }

        assertThat(events).isGreaterThan(200);
        assertThat(faulty).isEmpty();
    }

    @Test
    void policyAndModelsOfTheExamplesAreAsTheirSchemaSays() throws IOException {
        String policy = Files.readString(DOCS.resolve("examples/policy.json"));
        String models = Files.readString(DOCS.resolve("examples/models.json"));

        assertThat(TopicSchemas.faults("policy", policy)).isEmpty();
        assertThat(TopicSchemas.faults("models", models)).isEmpty();
        assertThat(TopicSchemas.faults("models", models.replace("bg-nbd", "bgnbd"))).isNotEmpty();
        assertThat(control("{\"kind\": \"policy\", \"policy\": " + policy + "}")).isEmpty();
        assertThat(control("{\"kind\": \"policy\", \"policy\": [" + policy + "]}")).isEmpty();
        assertThat(control("{\"kind\": \"policies\", \"policy\": " + policy + "}")).isNotEmpty();
        assertThat(control("{\"kind\": \"models\", \"models\": " + models + "}")).isNotEmpty();
        assertThat(
                        control(
                                "{\"kind\": \"models\", \"models\": "
                                        + models.replaceFirst(
                                                "\\{",
                                                "{\"effectiveFrom\": \"2026-03-01T00:00:00Z\","
                                                        + " \"approvedBy\": \"analytics\",")
                                        + "}"))
                .isEmpty();
    }

    @Test
    void rollbackOfTheReadmeIsAsItsSchemaSays() {
        List<String> rollbacks =
                Page.of("README.md").code("json").stream()
                        .filter(block -> block.contains("\"rollback\""))
                        .toList();

        assertThat(rollbacks).singleElement().satisfies(it -> assertThat(control(it)).isEmpty());
        assertThat(control(rollbacks.get(0).replace("\"to\"", "\"back\""))).isNotEmpty();
    }

    private static List<String> control(String document) {
        return TopicSchemas.faults(TopicNames.CONTROL, document);
    }

    private static List<Path> eventFiles() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private static List<JsonNode> shown(String topic) throws JsonProcessingException {
        String section = Page.of("README.md").find("(?s)^### " + topic + "$(.*?)(?=^##)").get(0);
        List<JsonNode> records = new ArrayList<>();
        for (String json : new Page(DOCS, section).code("json")) {
            records.add(JSON.readTree(json));
        }
        return records;
    }

    /** Copies of a record with one thing wrong in each. */
    private static List<JsonNode> alterations(ObjectNode record) {
        List<JsonNode> altered = new ArrayList<>();
        for (String pointer : pointers(record, "")) {
            int split = pointer.lastIndexOf('/');
            String parent = pointer.substring(0, split);
            String field = pointer.substring(split + 1);
            if (!(record.at(parent) instanceof ObjectNode) || isOpen(parent)) {
                continue;
            }
            ObjectNode misspelt = record.deepCopy();
            ObjectNode inner = (ObjectNode) misspelt.at(parent);
            inner.set(field + "s2", inner.remove(field));
            ObjectNode mistyped = record.deepCopy();
            ((ObjectNode) mistyped.at(parent)).putArray(field).addNull();
            altered.add(misspelt);
            altered.add(mistyped);
        }
        return altered;
    }

    /** Metrics are the policy's, and an export shows the state under the names that it has. */
    private static boolean isOpen(String object) {
        return object.endsWith("/metrics")
                || object.startsWith("/state")
                || object.startsWith("/orders/")
                || object.startsWith("/activity/");
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> pointers = new ArrayList<>();
        node.properties()
                .forEach(
                        field -> {
                            String below = path + "/" + field.getKey();
                            pointers.add(below);
                            pointers.addAll(pointers(field.getValue(), below));
                        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(node.get(i), path + "/" + i));
        }
        return pointers;
    }
}
