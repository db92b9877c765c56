package dev.clientele.jobs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.TopicScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Asks the job for all that it knows of a customer, and waits for the answer. */
final class ExportRequest {

    private static final JsonMapper JSON = new JsonMapper();

    private final TopicScan topics;
    private final PrintWriter progress;
    private final Set<Integer> parts = new HashSet<>();
    private int wanted = 1;

    ExportRequest(TopicScan topics, PrintWriter progress) {
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * Asks, and returns when all parts of the answer are committed.
     *
     * @throws IOException if no answer comes in time; the message says what may be the matter
     */
    void answerFor(String customerId, Duration timeout) throws IOException, InterruptedException {
        String eventId = "export-" + UUID.randomUUID();
        Map<TopicPartition, Long> from = topics.end(TopicNames.CUSTOMER_EXPORTS);
        if (from.isEmpty()) {
            throw new IOException(
                    "There is no topic customer-exports: has the job been started there, and is"
                            + " --topic-prefix right?");
        }
        long began = System.nanoTime();
        topics.send(customerId, event(customerId, eventId));
        progress.println("asked the job, as event " + eventId);
        while (parts.size() < wanted) {
            from = topics.read(TopicNames.CUSTOMER_EXPORTS, from, (key, it) -> take(eventId, it));
            long waited = System.nanoTime() - began;
            if (waited > timeout.toNanos() && parts.size() < wanted) {
                throw new IOException(tooLate(timeout));
            }
        }
        progress.printf("answered, in %d %s%n", wanted, wanted == 1 ? "part" : "parts");
        progress.flush();
    }

    private static String event(String customerId, String eventId) throws IOException {
        return JSON.writeValueAsString(
                JSON.createObjectNode()
                        .put("eventId", eventId)
                        .put("customerId", customerId)
                        .put("type", "export")
                        .put("time", Instant.now().toString()));
    }

    private void take(String eventId, byte[] value) throws IOException {
        JsonNode answer = JSON.readTree(value);
        if (answer.path("eventId").asText().equals(eventId)) {
            wanted = answer.path("parts").asInt();
            parts.add(answer.path("part").asInt());
        }
    }

    private String tooLate(Duration timeout) {
        return ("The job has sent %d of %d parts of an answer within %d s. Is it running, and not"
                        + " far behind? An answer is committed by a checkpoint; --timeout waits"
                        + " longer.")
                .formatted(parts.size(), wanted, timeout.toSeconds());
    }
}
