package dev.clientele.jobs.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What went out, as it is compared: each decision under its {@code decisionId}, each dead letter
 * under its reason and record, both with all their copies; of the other topics the last record of
 * each key. Thread-safe.
 */
public final class Outputs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECISIONS =
            Arrays.stream(DecisionTopic.values())
                    .map(DecisionTopic::topicName)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, List<String>>> topics = new TreeMap<>();

    /**
     * Takes a record.
     *
     * @param topic its topic, without prefix
     * @param key its key; may be null of a dead letter
     * @param value its value; null if it deletes the key
     * @throws IOException if it is not JSON
     */
    public synchronized void add(String topic, String key, String value) throws IOException {
        Map<String, List<String>> records = topics.computeIfAbsent(topic, any -> new HashMap<>());
        if (DECISIONS.contains(topic)) {
            String id = JSON.readTree(value).path("decisionId").asText();
            records.computeIfAbsent(id, any -> new ArrayList<>()).add(value);
        } else if (topic.equals(TopicNames.DEAD_LETTERS)) {
            JsonNode letter = JSON.readTree(value);
            String id = letter.path("reason").asText() + " " + letter.path("raw").asText();
            // Where it came from differs between a file and a topic.
            records.computeIfAbsent(id, any -> new ArrayList<>()).add(id);
        } else if (value == null) {
            records.remove(key);
        } else {
            records.put(key, List.of(value));
        }
    }

    /**
     * The decisions and dead letters of a replay.
     *
     * @param folder that it wrote to
     * @return without the topics in which only the last record of a key is of matter
     * @throws IOException if a file can't be read
     */
    public static Outputs byReplay(Path folder) throws IOException {
        Outputs outputs = new Outputs();
        List<String> compared = new ArrayList<>(DECISIONS);
        compared.add(TopicNames.DEAD_LETTERS);
        for (String topic : compared) {
            outputs.topics.put(topic, new HashMap<>());
            for (String line : Files.readAllLines(folder.resolve(topic + ".jsonl"))) {
                outputs.add(topic, null, line);
            }
        }
        return outputs;
    }

    /** The same without the records of some ids. */
    Outputs without(Set<String> ids) {
        Outputs others = new Outputs();
        others.topics.putAll(topics());
        others.topics.values().forEach(records -> records.keySet().removeAll(ids));
        return others;
    }

    /** A copy that nobody adds to. */
    synchronized Map<String, Map<String, List<String>>> topics() {
        Map<String, Map<String, List<String>>> copy = new TreeMap<>();
        topics.forEach(
                (topic, records) -> {
                    Map<String, List<String>> copies = new HashMap<>();
                    records.forEach((id, values) -> copies.put(id, List.copyOf(values)));
                    copy.put(topic, copies);
                });
        return copy;
    }

    /** How many decisions there are, copies included. */
    synchronized long decisions() {
        return count(DECISIONS);
    }

    /** How many dead letters there are, copies included. */
    synchronized long deadLetters() {
        return count(Set.of(TopicNames.DEAD_LETTERS));
    }

    private long count(Set<String> wanted) {
        return topics.entrySet().stream()
                .filter(topic -> wanted.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().values().stream())
                .mapToLong(List::size)
                .sum();
    }
}
