package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.replay.ReplayCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * What a replay made of a story: the command {@code replay} with files of its own.
 *
 * @param events the story's events
 * @param changes the tier changes, by customer
 * @param notices the tier notices, by customer
 * @param alerts the churn alerts, by customer
 * @param profiles the customers at the end
 */
record StoryReplay(
        List<JsonNode> events,
        List<JsonNode> changes,
        List<JsonNode> notices,
        List<JsonNode> alerts,
        List<JsonNode> profiles) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /**
     * Replays a story.
     *
     * @param story which one
     * @throws IOException if files can't be written, or the replay does not take an event
     */
    static StoryReplay of(Story story) throws IOException {
        Path folder = Files.createTempDirectory("clientele-story");
        try {
            Path events = folder.resolve(story.name() + ".jsonl");
            try (InputStream lines = story.events()) {
                Files.copy(lines, events);
            }
            Path out = folder.resolve("out");
            replay(story, events, out);
            requireNoDeadLetters(story, out);
            return new StoryReplay(
                    read(events),
                    read(out.resolve("tier-changes.jsonl")),
                    read(out.resolve("tier-notices.jsonl")),
                    read(out.resolve("churn-alerts.jsonl")),
                    read(out.resolve("customer-profiles.jsonl")));
        } finally {
            delete(folder);
        }
    }

    private static void replay(Story story, Path events, Path out) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of("--events=" + events, "--as-of=" + story.asOf(), "--out=" + out));
        story.policies().forEach(policy -> arguments.add("--policy=" + policy));
        StringWriter messages = new StringWriter();
        int exit =
                new CommandLine(new ReplayCommand())
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .setErr(new PrintWriter(messages))
                        .execute(arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException("the story " + story.name() + " can't be replayed: " + messages);
        }
    }

    private static void requireNoDeadLetters(Story story, Path out) throws IOException {
        List<JsonNode> letters = read(out.resolve("dead-letters.jsonl"));
        if (!letters.isEmpty()) {
            throw new IOException(
                    "the story " + story.name() + " has an event of no use: " + letters.get(0));
        }
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
