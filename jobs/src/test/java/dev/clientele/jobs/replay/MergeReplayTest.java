package dev.clientele.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.Clientele;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay carries merged customers over, whichever thread they would be for. */
class MergeReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AS_OF = "2026-01-01T00:00:00Z";

    @TempDir private Path folder;

    private Path replay(String name, List<String> events, int parallelism) throws Exception {
        Path file = folder.resolve(name + ".jsonl");
        Files.write(file, events);
        Path out = folder.resolve(name + "-" + parallelism);
        int code =
                Clientele.run(
                        "replay",
                        "--events",
                        file.toString(),
                        "--policy",
                        "retail-three-level",
                        "--as-of",
                        AS_OF,
                        "--parallelism",
                        Integer.toString(parallelism),
                        "--out",
                        out.toString());
        assertThat(code).isZero();
        return out;
    }

    private static Map<String, JsonNode> profiles(Path out) throws Exception {
        Map<String, JsonNode> profiles = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("customer-profiles.jsonl"))) {
            JsonNode profile = JSON.readTree(line);
            profiles.put(profile.get("customerId").asText(), profile);
        }
        return profiles;
    }

    private static String event(int number, String customer, Instant time, String fields) {
        return ("{'eventId': 'e%d', 'customerId': '%s', 'time': '%s', " + fields + "}")
                .formatted(number, customer, time)
                .replace((char) 39, '"');
    }

    private static String order(int number, String customer, Instant time) {
        return event(
                number,
                customer,
                time,
                "'type': 'order', 'orderId': 'o"
                        + number
                        + "', 'amount': "
                        + (number % 7 * 100 + 20));
    }

    /** Orders of 40 ids over a year, in the order of their times, and chains of merges. */
    private static List<String> history(boolean ofOneId) {
        Random random = new Random(7);
        List<String> events = new ArrayList<>();
        Instant time = Instant.parse("2025-01-01T00:00:00Z");
        for (int i = 0; i < 600; i++) {
            time = time.plusSeconds(50_000);
            int id = random.nextInt(40);
            int next = id - id % 4 + Math.min(3, id % 4 + 1);
            if (i % 12 == 11 && !ofOneId && next != id) {
                events.add(event(i, "c" + id, time, "'type': 'merge', 'into': 'c" + next + "'"));
            } else if (i % 12 != 11) {
                events.add(order(i, "c" + (ofOneId ? id - id % 4 + 3 : id), time));
            }
        }
        if (!ofOneId) {
            for (int id = 0; id < 40; id++) {
                if (id % 4 != 3) {
                    events.add(
                            event(
                                    1_000 + id,
                                    "c" + id,
                                    time,
                                    "'type': '\\u006derge', 'into': 'c" + (id - id % 4 + 3) + "'"));
                }
            }
        }
        return events;
    }

    @Test
    void theBytesAreTheSameForEveryParallelism() throws Exception {
        Path one = replay("merged", history(false), 1);
        for (int parallelism : new int[] {2, 3, 8}) {
            Path other = replay("merged", history(false), parallelism);
            for (String topic : TopicNames.outputs()) {
                assertThat(Files.readString(other.resolve(topic + ".jsonl")))
                        .as("%s at %d", topic, parallelism)
                        .isEqualTo(Files.readString(one.resolve(topic + ".jsonl")));
            }
        }
    }

    @Test
    void whoLivesOnIsAsOneIdWouldHaveBeen() throws Exception {
        Map<String, JsonNode> merged = profiles(replay("merged", history(false), 2));
        Map<String, JsonNode> one = profiles(replay("one", history(true), 2));

        assertThat(merged.keySet()).isEqualTo(one.keySet());
        for (String id : one.keySet()) {
            for (String part : List.of("clock", "metrics", "purchases", "clv")) {
                assertThat(merged.get(id).get(part)).as(id).isEqualTo(one.get(id).get(part));
            }
        }
    }
}
