package dev.clientele.jobs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records about one customer, by topic. A record of another customer that names this one is
 * counted and not kept: it is the other's.
 */
final class CustomerRecords {

    private static final JsonMapper JSON = new JsonMapper();

    private final String customerId;
    private final Map<String, Found> topics = new LinkedHashMap<>();

    CustomerRecords(String customerId) {
        this.customerId = customerId;
    }

    /** What a topic has of the customer. */
    static final class Found {
        private final List<byte[]> records = new ArrayList<>();
        private long read;
        private long tombstones;
        private long naming;

        List<byte[]> records() {
            return records;
        }

        /** Records of the topic that were looked at. */
        long read() {
            return read;
        }

        /** Records without value, which delete the customer's. */
        long tombstones() {
            return tombstones;
        }

        /** Records of others that name the customer. */
        long naming() {
            return naming;
        }
    }

    /** Begins a topic, of which there may be no record at all. */
    void begin(String topic) {
        topics.computeIfAbsent(topic, name -> new Found());
    }

    /** Looks at a record of a topic. */
    void look(String topic, String key, byte[] value) {
        Found found = topics.computeIfAbsent(topic, name -> new Found());
        found.read++;
        if (value == null) {
            found.tombstones += customerId.equals(key) ? 1 : 0;
            return;
        }
        JsonNode record = json(value);
        if (isAbout(topic, key, record)) {
            found.records.add(value);
        } else if (names(record)) {
            found.naming++;
        }
    }

    private boolean isAbout(String topic, String key, JsonNode record) {
        if (customerId.equals(key) || isId(record, "customerId")) {
            return true;
        }
        if (!topic.equals(TopicNames.DEAD_LETTERS)) {
            return false;
        }
        String raw = record.path("raw").asText();
        JsonNode letter = json(raw.getBytes(StandardCharsets.UTF_8));
        return letter.isObject()
                ? isId(letter, "customerId")
                : raw.contains("\"" + customerId + "\"");
    }

    private boolean names(JsonNode record) {
        return isId(record, "refereeId") || isId(record, "into");
    }

    private boolean isId(JsonNode record, String field) {
        return record.path(field).isTextual() && record.path(field).asText().equals(customerId);
    }

    private static JsonNode json(byte[] value) {
        try {
            JsonNode record = JSON.readTree(value);
            return record == null ? JSON.missingNode() : record;
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** What was found, by topic. */
    Map<String, Found> topics() {
        return topics;
    }

    /** Writes a file for each topic in which there is something of the customer. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Found> topic : topics.entrySet()) {
            Path file = folder.resolve(topic.getKey() + ".jsonl");
            Files.deleteIfExists(file);
            if (topic.getValue().records().isEmpty()) {
                continue;
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                for (byte[] record : topic.getValue().records()) {
                    out.write(record);
                    out.write('\n');
                }
            }
        }
    }
}
