package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers are merged by way of a real broker, between tasks that are killed meanwhile: what comes
 * of it is what a replay decides of the same events.
 */
class MergeE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NEVER_IDLE = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2025-01-01T10:00:00Z");
    private static final Instant MERGED = Instant.parse("2025-04-01T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-04-01T11:00:00Z");
    private static final Instant LAST = Instant.parse("2025-06-30T12:00:00Z");
    private static final int GROUPS = 24;

    @TempDir private Path folder;

    private final List<String> events = new ArrayList<>();

    @Test
    void mergedCustomersAreThoseOfAReplayAlsoWhenKilled() throws Exception {
        int before = tellBefore();
        int halfway = tellMerges("b", "c");
        int merged = tellMerges("a", "b");
        tellAfter();
        Path file = folder.resolve("events.jsonl");
        Files.write(file, events);
        History history = History.of(file, "retail-three-level", LAST);
        Sent replayed = replay(history);
        assertThat(replayed.deadLetters()).isEmpty();
        assertThat(replayed.decisions().stream().filter(it -> it.contains("\"change\":\"merge\"")))
                .hasSizeGreaterThan(5);

        Sent sent = run(history, List.of(before, halfway, merged), replayed);

        assertThat(sent.decisions()).isEqualTo(replayed.decisions());
        assertThat(sent.deadLetters()).isEmpty();
        assertThat(sent.figures()).isEqualTo(replayed.figures());
        for (int group = 0; group < GROUPS; group++) {
            String lives = "c" + group;
            assertThat(sent.profiles().get(lives)).isEqualTo(replayed.profiles().get(lives));
            assertThat(sent.profiles()).doesNotContainKeys("a" + group, "b" + group);
            assertThat(tierChangesBy("merge-a" + group, sent)).hasSizeLessThan(2);
            assertThat(tierChangesBy("merge-b" + group, sent)).hasSizeLessThan(2);
        }
    }

    private static List<String> tierChangesBy(String eventId, Sent sent) {
        return sent.decisions().stream()
                .filter(it -> it.contains("/tier-changes/") && it.contains('"' + eventId + '"'))
                .toList();
    }

    private void tell(String customer, String eventId, Instant time, String fields) {
        events.add(
                ("{'eventId': '%s', 'customerId': '%s', 'time': '%s', " + fields + "}")
                        .formatted(eventId, customer, time)
                        .replace((char) 39, '"'));
    }

    private void order(String customer, Instant time, int amount) {
        String id = "o" + events.size();
        String fields = "'type': 'order', 'orderId': '" + id + "', 'amount': " + amount;
        tell(customer, id, time, fields);
    }

    /** Some of whom nothing is known: the old id, the one in between, or the one who lives on. */
    private int tellBefore() {
        for (int day = 0; day < 60; day += 3) {
            for (int group = 0; group < GROUPS; group++) {
                Instant time = START.plus(Duration.ofDays(day)).plusSeconds(group);
                if (group % 4 != 1) {
                    order("a" + group, time, 200 + 40 * group);
                }
                if (group % 2 == 0) {
                    order("b" + group, time.plusSeconds(60), 30);
                }
                if (group % 4 != 2) {
                    order("c" + group, time.plusSeconds(120), 10 + group);
                }
            }
        }
        return events.size();
    }

    /** Each with an order behind it that was placed before it. */
    private int tellMerges(String from, String into) {
        for (int group = 0; group < GROUPS; group++) {
            String id = from + group;
            tell(id, "merge-" + id, MERGED, "'type': 'merge', 'into': '" + into + group + "'");
            order(id, START.plus(Duration.ofDays(30)).plusSeconds(group), 15);
        }
        return events.size();
    }

    private void tellAfter() {
        for (int day = 1; day < 60; day += 7) {
            for (int group = 0; group < GROUPS; group++) {
                order("c" + group, AFTER.plus(Duration.ofDays(day)).plusSeconds(group), 50);
            }
        }
        for (int group = 0; group < GROUPS; group++) {
            Instant end = LAST.minus(Duration.ofMinutes(30));
            tell("c" + group, "end", end, "'type': 'interaction', 'kind': 'visit'");
        }
    }

    private Sent replay(History history) throws Exception {
        Path replayed = folder.resolve("replay.jsonl");
        Path out = folder.resolve("replayed");
        history.write(replayed);
        int exit =
                Clientele.run(
                        "replay",
                        "--events=" + replayed,
                        "--policy=" + history.policy(),
                        "--as-of=" + history.asOf(),
                        "--drift-panel=1",
                        "--parallelism=3",
                        "--out=" + out);
        assertThat(exit).isZero();
        return Sent.byReplay(out);
    }

    private Sent run(History history, List<Integer> steps, Sent replayed) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                JobCluster cluster =
                        JobCluster.start(
                                broker.bootstrapServers(),
                                history.policy(),
                                NEVER_IDLE,
                                folder.resolve("checkpoints"));
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            history.send(producer, 0, steps.get(0));
            awaitDecisions(broker, 1);
            history.send(producer, steps.get(0), steps.get(1));
            awaitHandovers(broker, 1);
            cluster.killTaskManager(0);
            awaitOrdersOfOldIds(broker, GROUPS);
            history.send(producer, steps.get(1), steps.get(2));
            awaitHandovers(broker, 2 * GROUPS + 1);
            cluster.killTaskManager(1);
            awaitOrdersOfOldIds(broker, 2 * GROUPS);
            history.send(producer, steps.get(2), history.size());
            awaitDecisions(broker, replayed.decisions().size());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(Sent.figuresTo(broker.bootstrapServers()))
                                            .isEqualTo(replayed.figures()));
            assertThat(cluster.restores()).isPositive();
            return Sent.toKafka(broker.bootstrapServers());
        }
    }

    /** Some may not be committed yet, and come once more after the kill. */
    private static void awaitHandovers(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                TopicReader.written(broker.bootstrapServers(), "customer-handovers")
                                                .size()
                                        >= count);
    }

    /** Each sends the value of the one who lives on, and comes round behind its merge. */
    private static void awaitOrdersOfOldIds(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(ordersOfOldIds(broker)).hasSize(count));
    }

    private static List<String> ordersOfOldIds(EmbeddedBroker broker) {
        String merged = "\"decidedAt\":\"2025-04-01T10:00:00.000Z\"";
        return TopicReader.committed(broker.bootstrapServers(), "clv-updates").stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(value -> value.contains("\"customerId\":\"c") && value.contains(merged))
                .filter(value -> value.contains("\"eventId\":\"o"))
                .toList();
    }

    private static void awaitDecisions(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Sent.decisionsTo(broker.bootstrapServers(), count) >= count);
    }
}
