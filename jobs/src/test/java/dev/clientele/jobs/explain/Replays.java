package dev.clientele.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.receipt.RecordFile;
import dev.clientele.jobs.replay.ReplayCommand;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Decisions to check: those of replays of the conformance cases and of the documentation. */
final class Replays {

    private static final Path CASES = Path.of("..", "..", "shared", "conformance", "cases");
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    private static final Path CLUB = Path.of("src", "test", "resources", "explain");

    private Replays() {}

    /** The folders of the conformance cases; none where they are not at hand. */
    static List<Path> cases() {
        if (!Files.isDirectory(CASES)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the conformance cases could not be listed", e);
        }
    }

    /** Every decision of a conformance case. */
    static List<JsonNode> ofCase(Path folder, Path out) throws IOException {
        JsonNode description = new JsonMapper().readTree(folder.resolve("case.json").toFile());
        List<String> more = new ArrayList<>();
        if (description.has("models")) {
            more.add("--models=" + folder.resolve(description.get("models").asText()));
        }
        return replay(
                folder.resolve(description.get("events").asText()),
                folder.resolve(description.get("policy").asText()),
                description.get("asOf").asText(),
                out,
                more);
    }

    /** Every decision of the history in the documentation. */
    static List<JsonNode> ofExample(Path out) throws IOException {
        return replay(
                EXAMPLES.resolve("events.jsonl"),
                EXAMPLES.resolve("policy.json"),
                "2026-01-01T00:00:00+08:00",
                out,
                List.of());
    }

    /**
     * Every decision of a history that has what the example has not: two versions with a mapped
     * tier, notices that a tier is near, years, fractions, points, alternatives and overrides.
     */
    static List<JsonNode> ofClub(Path out) throws IOException {
        return replay(
                CLUB.resolve("events.jsonl"),
                CLUB.resolve("policy.json"),
                "2026-06-01T00:00:00+02:00",
                out,
                List.of());
    }

    private static List<JsonNode> replay(
            Path events, Path policy, String asOf, Path out, List<String> more) throws IOException {
        List<String> args = new ArrayList<>(more);
        args.add("--events=" + events);
        args.add("--policy=" + policy);
        args.add("--as-of=" + asOf);
        args.add("--out=" + out);
        int exit =
                new CommandLine(new ReplayCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(args.toArray(String[]::new));
        assertThat(exit).isZero();
        return decisions(out);
    }

    private static List<JsonNode> decisions(Path folder) throws IOException {
        List<JsonNode> decisions = new ArrayList<>();
        for (DecisionTopic topic : DecisionTopic.values()) {
            Path file = folder.resolve(topic.topicName() + ".jsonl");
            try (MappingIterator<JsonNode> records = RecordFile.read(Files.newInputStream(file))) {
                records.forEachRemaining(decisions::add);
            }
        }
        return decisions;
    }
}
