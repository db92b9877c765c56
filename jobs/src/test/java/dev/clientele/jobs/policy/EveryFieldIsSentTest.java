package dev.clientele.jobs.policy;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.contract.SchemaCoverage;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.replay.ReplayCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * No schema promises what is never sent: replays of the histories at hand show nearly all of it.
 */
class EveryFieldIsSentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Path CLUB = Path.of("src", "test", "resources", "explain");

    private static final Path CONTRACT = Path.of("src", "test", "resources", "contract");

    /** By the jobs' own tests: a replay has no topics, and these histories few customers. */
    private static final String[] SHOWN_ELSEWHERE = {
        "churn-alerts#/properties/parts/items/properties/part=learned-complaint",
        "churn-alerts#/properties/parts/items/properties/part=learned-detractor",
        "customer-profiles#/properties/beside/items/properties/pendingDowngrade",
        "dead-letters#/properties/source/oneOf/1/properties/offset",
        "dead-letters#/properties/source/oneOf/1/properties/partition",
        "dead-letters#/properties/source/oneOf/1/properties/topic",
        "program-kpis#/$defs/models-drift/properties/alert",
        "program-kpis#/$defs/models-drift/properties/alert=cleared",
        "program-kpis#/$defs/models-drift/properties/alert=raised",
        "program-kpis#/$defs/models-drift/properties/high",
        "program-kpis#/$defs/models-drift/properties/inside",
        "program-kpis#/$defs/models-drift/properties/low"
    };

    private final SchemaCoverage coverage = new SchemaCoverage();
    private int runs;

    @TempDir private Path folder;

    @Test
    void fieldsAndValuesAreShownBySomeRecord() throws IOException {
        example("events.jsonl");
        example("events.jsonl", "--models=" + EXAMPLES.resolve("models.json"), "--drift-panel=1");
        example("privacy.jsonl");
        replay(
                CLUB.resolve("events.jsonl"),
                CLUB.resolve("policy.json"),
                "2026-06-01T00:00:00+02:00");
        contract();
        contract("--models=" + CONTRACT.resolve("models.json"));
        contract("--control=" + CONTRACT.resolve("control.jsonl"));
        contract("--dead-letters=masked");
        for (Story story : Story.all()) {
            story(story);
        }
        NavigableSet<String> unseen = new TreeSet<>();
        for (String topic : topics()) {
            coverage.unseen(topic).stream()
                    .filter(EveryFieldIsSentTest::isOfWhatIsSent)
                    .forEach(unseen::add);
        }

        assertThat(unseen).containsExactlyInAnyOrder(SHOWN_ELSEWHERE);
    }

    private void example(String events, String... more) throws IOException {
        replay(
                EXAMPLES.resolve(events),
                EXAMPLES.resolve("policy.json"),
                "2026-01-01T00:00:00+08:00",
                more);
    }

    /** Exports are in answer to somebody, and go over the state field by field in a test. */
    private static List<String> topics() {
        List<String> topics = new ArrayList<>(TopicNames.outputs());
        topics.remove(TopicNames.CUSTOMER_EXPORTS);
        return topics;
    }

    /** The schemas of what comes in have tests of their own. */
    private static boolean isOfWhatIsSent(String place) {
        return !place.startsWith("policy#") && !place.startsWith("customer-events#");
    }

    /** A history made for what no other one has; with a line too large, and one that is no text. */
    private void contract(String... more) throws IOException {
        Path events = folder.resolve("contract.jsonl");
        Files.copy(CONTRACT.resolve("events.jsonl"), events, REPLACE_EXISTING);
        Files.writeString(events, "{\"eventId\": \"" + "x".repeat(66_000) + "\"}\n", APPEND);
        Files.write(events, new byte[] {'"', (byte) 0xff, '"', '\n'}, APPEND);
        replay(events, CONTRACT.resolve("policy.json"), "2025-06-01T00:00:00Z", more);
    }

    private void story(Story story) throws IOException {
        Path events = folder.resolve(story.name() + ".jsonl");
        try (InputStream lines = story.events()) {
            Files.copy(lines, events);
        }
        List<String> options = new ArrayList<>();
        story.policies().forEach(policy -> options.add("--policy=" + policy));
        run(events, story.asOf(), options);
    }

    private void replay(Path events, Path policy, String asOf, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--policy=" + policy);
        run(events, asOf, options);
    }

    private void run(Path events, String asOf, List<String> options) throws IOException {
        Path out = folder.resolve("out" + ++runs);
        options.add("--events=" + events);
        options.add("--as-of=" + asOf);
        options.add("--out=" + out);
        int exit =
                new CommandLine(new ReplayCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(options.toArray(String[]::new));
        assertThat(exit).isZero();
        for (String topic : TopicNames.outputs()) {
            Path file = out.resolve(topic + ".jsonl");
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    coverage.see(topic, JSON.readTree(line));
                }
            }
        }
    }
}
