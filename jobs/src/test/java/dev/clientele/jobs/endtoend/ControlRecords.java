package dev.clientele.jobs.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.programme.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Control documents about a shipped policy and models, to be sent while a job runs. */
final class ControlRecords {

    private static final String TOPIC = "control";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String policy;

    ControlRecords(String policy) {
        this.policy = policy;
    }

    /**
     * A version that is easy to rise by, a rollback of it, models between them and at one instant
     * with the rollback, a candidate, and what can't be used.
     */
    List<String> all() throws IOException {
        return List.of(
                version(2, "2025-07-15T00:00:00+08:00", "crm-board"),
                "{\"kind\":\"policy\"",
                version(4, "2025-07-20T00:00:00+08:00", null),
                version(2, "2025-07-16T00:00:00+08:00", "crm-board"),
                rollback(3, 1, "2025-08-10T00:00:00+08:00"),
                rollback(5, 9, "2025-08-11T00:00:00+08:00"),
                version(2, "2025-07-15T00:00:00+08:00", "crm-board"),
                models("spring", 0.3, "2025-07-18T12:00:00+08:00"),
                models("spring", 0.4, "2025-07-19T12:00:00+08:00"),
                models("never", -1, "2025-07-19T12:00:00+08:00"),
                models("summer", 0.4, "2025-08-10T00:00:00+08:00"),
                models("spring", 0.3, "2025-07-18T12:00:00+08:00"),
                candidate("autumn", 0.5, "2025-07-20T00:00:00+08:00"));
    }

    private static String candidate(String version, double rate, String from) {
        return models(version, rate, from).replace("\"unit\"", "\"shadow\":true,\"unit\"");
    }

    private static String models(String version, double rate, String from) {
        ObjectNode models = JSON.createObjectNode();
        models.put("version", version).put("effectiveFrom", from).put("approvedBy", "crm-board");
        models.put("unit", "weeks");
        models.putObject("purchases")
                .put("model", "bg-nbd")
                .put("r", rate)
                .put("alpha", 4.414)
                .put("a", 0.793)
                .put("b", 2.426);
        models.putObject("value")
                .put("model", "gamma-gamma")
                .put("p", 6.25)
                .put("q", 3.74)
                .put("v", 15.4);
        return JSON.createObjectNode().put("kind", "models").set("models", models).toString();
    }

    /** Silver for one order and gold for two, whatever was spent, and without grace. */
    String version(int number, String from, String approvedBy) throws IOException {
        ObjectNode version;
        try (InputStream json = PolicySource.open(policy)) {
            version = (ObjectNode) JSON.readTree(json);
        }
        version.put("version", number).put("effectiveFrom", from).put("approvedBy", approvedBy);
        version.putArray("tiers")
                .add(JSON.createObjectNode().put("id", "ordinary"))
                .add(tier("silver", 1))
                .add(tier("gold", 2));
        version.putObject("downgrade").put("mode", "to-qualified");
        return JSON.createObjectNode().put("kind", "policy").set("policy", version).toString();
    }

    private static ObjectNode tier(String id, int orders) {
        ObjectNode tier = JSON.createObjectNode().put("id", id);
        tier.putObject("enter").put("metric", "orders").put("days", 365).put("atLeast", orders);
        return tier;
    }

    private String rollback(int number, int to, String from) {
        return JSON.createObjectNode()
                .put("kind", "rollback")
                .put("policy", policy)
                .put("version", number)
                .put("to", to)
                .put("effectiveFrom", from)
                .put("approvedBy", "crm-board")
                .toString();
    }

    /** Sends documents, each under a key of its own: the topic is compacted. */
    static void send(KafkaProducer<String, String> producer, List<String> documents)
            throws InterruptedException, ExecutionException {
        for (String document : documents) {
            producer.send(new ProducerRecord<>(TOPIC, "" + document.hashCode(), document)).get();
        }
    }

    static Path write(Path file, List<String> documents) throws IOException {
        return Files.write(file, documents, StandardCharsets.UTF_8);
    }
}
