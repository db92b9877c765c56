package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.metric.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The marketers' page has every metric and reason, and its documents can be used as they are. */
class MarketersPageTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Page page = Page.of("docs/marketers.md");

    @Test
    void everyMetricIsExplainedWithItsWindow() {
        List<List<String>> rows = page.table("| metric | window | unit | meaning |");

        assertThat(rows)
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(
                        Arrays.stream(Metric.values())
                                .map(metric -> metric.key() + " " + yesOrNo(metric))
                                .toList());
    }

    @Test
    void everyReasonComesWithItsAction() {
        List<List<String>> rows = page.table("| reason | lit when | recommended action |");

        assertThat(rows)
                .extracting(row -> row.get(0) + " " + row.get(2))
                .containsExactlyElementsOf(
                        Arrays.stream(ChurnReason.Code.values())
                                .map(reason -> reason.code() + " " + reason.action())
                                .toList());
    }

    @Test
    void thePolicyIsTheExample() throws IOException {
        assertThat(page.after("policy: example"))
                .isEqualTo(Files.readString(Page.ROOT.resolve("docs/examples/policy.json")));
    }

    @Test
    void conditionsCanBeUsedInAPolicy() throws IOException {
        List<String> conditions = page.find("(?s)<!-- condition -->\\R```json\\R(.*?)^```$");

        assertThat(conditions).hasSize(2);
        for (String condition : conditions) {
            assertThatCode(() -> PolicyReader.read(policyWith(condition), "the page"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void policiesMayHaveTheFieldsThatAreExplainedAndNoOthers() throws Exception {
        List<List<String>> rows = page.table("| field | needed | meaning |");
        ObjectNode policy = example();
        policy.put("description", "any");
        policy.putObject("creditGrades").put("A", 5);
        policy.putObject("nearUpgrade").put("ratio", 0.9);
        policy.putObject("tierMapping").put("before", "gold");
        policy.put("unit", "cloud");
        List<String> explained =
                rows.stream().flatMap(row -> Arrays.stream(row.get(0).split(", ", -1))).toList();

        assertThat(policy.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(explained);
        assertThat(PolicyReader.read(JSON.writeValueAsBytes(policy), "the page")).hasSize(1);
    }

    @Test
    void modelsOfTheChurnPageCanBeRead() throws Exception {
        String models = Page.of("docs/churn-and-clv.md").after("models: example");

        assertThat(ModelsReader.read(models.getBytes(StandardCharsets.UTF_8), "page").version())
                .isEqualTo("cdnow-1997");
    }

    private static String yesOrNo(Metric metric) {
        return metric.isWindowed() ? "yes" : "no";
    }

    private static byte[] policyWith(String condition) throws IOException {
        ObjectNode policy = example();
        ObjectNode highest = (ObjectNode) ((ArrayNode) policy.get("tiers")).get(2);
        highest.set("enter", JSON.readTree(condition));
        return JSON.writeValueAsBytes(policy);
    }

    private static ObjectNode example() throws IOException {
        String example = Files.readString(Page.ROOT.resolve("docs/examples/policy.json"));
        return (ObjectNode) JSON.readTree(example);
    }
}
