package dev.clientele.functions.programme;

import static dev.clientele.functions.programme.Documents.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.clientele.model.metric.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema takes what the reader takes, and refuses what it refuses as far as a schema can. */
class PolicySchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream document = PolicySchema.open()) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names() {
        return ShippedPolicies.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shippedPoliciesAreValid(String name) throws IOException {
        try (InputStream policy = ShippedPolicies.open(name)) {
            assertThat(faults(new String(policy.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void anArrayOfVersionsIsValid() {
        assertThat(faults(json("[" + POLICY + "]"))).isEmpty();
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults("[1]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/schemas/valid.csv", delimiter = '|', quoteCharacter = '`')
    void whatTheReaderTakesTheSchemaTakes(String part, String replacement) throws Exception {
        String policy = Documents.with(part, replacement);

        assertThat(Documents.faultsOfPolicy(policy)).isEmpty();
        assertThat(faults(json(policy))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/schemas/faulty.csv", delimiter = '|', quoteCharacter = '`')
    void faultsAreRefusedByBoth(String part, String replacement, String path, boolean bySchema) {
        String policy = Documents.with(part, replacement == null ? "" : replacement);

        assertThat(Documents.faultsOfPolicy(policy))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .contains(path);
        assertThat(faults(json(policy)).isEmpty()).isNotEqualTo(bySchema);
    }

    @Test
    void everyMetricIsKnownWithItsWindow() throws IOException {
        JsonNode definitions;
        try (InputStream document = PolicySchema.open()) {
            definitions = JSON.readTree(document).path("$defs");
        }
        List<String> windowed = new ArrayList<>(texts(definitions, "metricOfOrders"));
        windowed.addAll(texts(definitions, "metricOfDays"));

        assertThat(windowed).containsExactlyInAnyOrderElementsOf(metrics(true));
        assertThat(texts(definitions, "metricOfNow"))
                .containsExactlyInAnyOrderElementsOf(metrics(false));
    }

    private static List<String> texts(JsonNode definitions, String name) {
        List<String> texts = new ArrayList<>();
        definitions.path(name).path("enum").forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> metrics(boolean isWindowed) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.isWindowed() == isWindowed)
                .map(Metric::key)
                .toList();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static List<String> faults(String policy) {
        return SCHEMA.validate(policy, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
