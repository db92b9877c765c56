package dev.clientele.jobs.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What went out, in an order of its own.
 *
 * @param decisions the decisions of all topics, as JSON, sorted; repeated ones stay
 * @param deadLetters reason and record of the dead letters, sorted
 * @param profiles the latest profile of each customer
 * @param figures the latest of each key, sorted
 */
record Sent(
        List<String> decisions,
        List<String> deadLetters,
        Map<String, String> profiles,
        List<String> figures) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Sent toKafka(String bootstrapServers) throws IOException {
        List<String> decisions = new ArrayList<>();
        for (DecisionTopic topic : DecisionTopic.values()) {
            TopicReader.committed(bootstrapServers, topic.topicName())
                    .forEach(record -> decisions.add(new String(record.value(), UTF_8)));
        }
        List<String> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record :
                TopicReader.committed(bootstrapServers, TopicNames.DEAD_LETTERS)) {
            letters.add(letter(new String(record.value(), UTF_8)));
        }
        Map<String, String> profiles = profilesTo(bootstrapServers);
        return new Sent(sorted(decisions), sorted(letters), profiles, figuresTo(bootstrapServers));
    }

    /** The latest profile of each customer who was not deleted since. */
    static Map<String, String> profilesTo(String bootstrapServers) {
        Map<String, String> profiles = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record :
                TopicReader.committed(bootstrapServers, TopicNames.CUSTOMER_PROFILES)) {
            String customer = new String(record.key(), UTF_8);
            if (record.value() == null) {
                profiles.remove(customer);
            } else {
                profiles.put(customer, new String(record.value(), UTF_8));
            }
        }
        return profiles;
    }

    /** The latest figure of each key, sorted. */
    static List<String> figuresTo(String bootstrapServers) {
        Map<String, String> figures = new TreeMap<>();
        TopicReader.committed(bootstrapServers, TopicNames.PROGRAM_KPIS)
                .forEach(
                        record ->
                                figures.put(
                                        new String(record.key(), UTF_8),
                                        new String(record.value(), UTF_8)));
        return sorted(List.copyOf(figures.values()));
    }

    /** How many decisions have been committed; reads them only if they can be that many. */
    static int decisionsTo(String bootstrapServers, int wanted) {
        long ends = 0;
        for (DecisionTopic topic : DecisionTopic.values()) {
            ends += TopicReader.ends(bootstrapServers, topic.topicName());
        }
        if (ends < wanted) {
            return 0;
        }
        int count = 0;
        for (DecisionTopic topic : DecisionTopic.values()) {
            count += TopicReader.committed(bootstrapServers, topic.topicName()).size();
        }
        return count;
    }

    static Sent byReplay(Path folder) throws IOException {
        List<String> decisions = new ArrayList<>();
        for (DecisionTopic topic : DecisionTopic.values()) {
            decisions.addAll(Files.readAllLines(folder.resolve(topic.topicName() + ".jsonl")));
        }
        List<String> letters = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("dead-letters.jsonl"))) {
            letters.add(letter(line));
        }
        Map<String, String> profiles = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("customer-profiles.jsonl"))) {
            profiles.put(JSON.readTree(line).path("customerId").asText(), line);
        }
        List<String> figures = Files.readAllLines(folder.resolve("program-kpis.jsonl"));
        return new Sent(sorted(decisions), sorted(letters), profiles, sorted(figures));
    }

    /** The same without the dead letters of a record. */
    Sent withoutDeadLetter(String record) {
        List<String> others =
                deadLetters.stream().filter(letter -> !letter.endsWith(" " + record)).toList();
        return new Sent(decisions, others, profiles, figures);
    }

    private static String letter(String json) throws IOException {
        JsonNode letter = JSON.readTree(json);
        return letter.path("reason").asText() + " " + letter.path("raw").asText();
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }
}
