package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.importing.ImportCsvCommand;
import dev.clientele.jobs.replay.ReplayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the README says comes out of the examples does come out of them. */
class ReadmeExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OF_PRIVACY =
            List.of(TopicNames.ERASURE_RECEIPTS, TopicNames.CUSTOMER_EXPORTS);

    private final Page readme = Page.of("README.md");

    @TempDir private Path folder;

    @Test
    void recordsAreWhatAReplayOfTheExampleWrites() throws IOException {
        Path out = folder.resolve("out");
        replay(
                Page.ROOT.resolve("docs/examples/events.jsonl"),
                Page.ROOT.resolve("docs/examples/policy.json").toString(),
                "2026-01-01T00:00:00+08:00",
                out);

        for (String topic : TopicNames.outputs()) {
            if (!topic.equals(TopicNames.PROGRAM_KPIS) && !OF_PRIVACY.contains(topic)) {
                assertThat(written(topic, out)).as(topic).contains(shown(topic));
            }
        }
    }

    @Test
    void recordsOfPrivacyAreWhatAReplayOfTheirExampleWrites() throws IOException {
        Path out = folder.resolve("out");
        replay(
                Page.ROOT.resolve("docs/examples/privacy.jsonl"),
                Page.ROOT.resolve("docs/examples/policy.json").toString(),
                "2026-01-01T00:00:00+08:00",
                out);

        for (String topic : OF_PRIVACY) {
            assertThat(written(topic, out)).as(topic).contains(shown(topic));
        }
    }

    @Test
    void figuresAreWhatAReplayWithModelsWrites() throws IOException {
        Path out = folder.resolve("out");
        replay(
                Page.ROOT.resolve("docs/examples/events.jsonl"),
                Page.ROOT.resolve("docs/examples/policy.json").toString(),
                "2026-01-01T00:00:00+08:00",
                out,
                "--models=" + Page.ROOT.resolve("docs/examples/models.json"),
                "--drift-panel=1");

        List<JsonNode> figures = figuresShown();
        assertThat(figures)
                .extracting(figure -> figure.path("kpi").asText())
                .containsExactly("models-drift", "churn-alerts", "customer-base");
        assertThat(written(TopicNames.PROGRAM_KPIS, out)).containsAll(figures);
    }

    private static List<JsonNode> written(String topic, Path out) throws IOException {
        List<JsonNode> written = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve(topic + ".jsonl"))) {
            written.add(JSON.readTree(line));
        }
        return written;
    }

    @Test
    void importAndReplayOfAnOrderHistoryPrintWhatIsShown() throws IOException {
        Path events = folder.resolve("orders.jsonl");
        String imported =
                print(
                        new ImportCsvCommand(),
                        List.of(
                                Page.ROOT.resolve("docs/examples/orders.csv").toString(),
                                "--customer=customer",
                                "--time=ordered at",
                                "--time-format=yyyy-MM-dd HH:mm",
                                "--zone=Asia/Shanghai",
                                "--order=order",
                                "--amount=amount",
                                "--negative=return",
                                "--out=" + events));
        String replayed =
                replay(
                        events,
                        "retail-three-level",
                        "2026-07-01T00:00:00+08:00",
                        folder.resolve("replayed"));

        assertThat(imported.replace(events.toString(), "orders.jsonl"))
                .isEqualTo(readme.after("output: import"));
        assertThat(withoutSeconds(replayed.replace(folder + "/", "")))
                .isEqualTo(withoutSeconds(readme.after("output: replay")));
    }

    private List<JsonNode> figuresShown() throws JsonProcessingException {
        String section = readme.find("(?s)^### program-kpis$(.*?)^### ").get(0);
        List<JsonNode> figures = new ArrayList<>();
        for (String json : new Page(readme.path(), section).code("json")) {
            figures.add(JSON.readTree(json));
        }
        return figures;
    }

    private JsonNode shown(String topic) throws JsonProcessingException {
        String block = "(?s)^### " + topic + "$.*?^```json\\R(.*?)^```$";
        return JSON.readTree(readme.find(block).get(0));
    }

    private static String withoutSeconds(String summary) {
        return summary.replaceFirst(" in [0-9.]+ s", "");
    }

    private static String replay(
            Path events, String policy, String asOf, Path out, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--events=" + events);
        options.add("--policy=" + policy);
        options.add("--as-of=" + asOf);
        options.add("--out=" + out);
        return print(new ReplayCommand(), options);
    }

    private static String print(Object command, List<String> args) {
        StringWriter out = new StringWriter();
        int exit =
                new CommandLine(command)
                        .setOut(new PrintWriter(out))
                        .execute(args.toArray(String[]::new));
        assertThat(exit).isZero();
        return out.toString();
    }
}
