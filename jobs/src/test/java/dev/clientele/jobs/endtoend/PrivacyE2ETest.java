package dev.clientele.jobs.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasure and export over a real broker, also when task managers are killed meanwhile. */
class PrivacyE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NEVER_IDLE = Duration.ofHours(1);
    private static final int PARTS = 3;
    private static final String ERASED = "eve-who-is-erased";
    private static final String KEPT = "adam-who-is-kept";

    /** In each of the three operators that know customers. */
    private static final int MARKS = 3;

    /** The friend's state says who referred the friend: docs/privacy.md, what stays. */
    private static final int NAMED_BY_OTHERS = 1;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"exactly-once", "at-least-once"})
    void erasureAmidKillsEndsAsAReplayDoes(String delivery) throws Exception {
        History history = history();
        Path replayed = replay(history);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                JobCluster cluster = job(broker, history, delivery);
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            for (int part = 0; part < PARTS; part++) {
                int from = history.size() * part / PARTS;
                history.send(producer, from, history.size() * (part + 1) / PARTS);
                if (part > 0) {
                    awaitDecisions(broker, 1);
                    cluster.killTaskManager(part - 1);
                }
            }
            List<String> decisions = Sent.byReplay(replayed).decisions();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(
                            () ->
                                    new HashSet<>(sent(broker).decisions()).size()
                                            >= decisions.size());
            assertThat(cluster.restores()).isPositive();
            assertSame(delivery, sent(broker).decisions(), decisions);
            assertSame(
                    delivery,
                    committed(broker, TopicNames.ERASURE_RECEIPTS),
                    Files.readAllLines(replayed.resolve("erasure-receipts.jsonl")));
            assertThat(sent(broker).profiles()).containsKey(KEPT).doesNotContainKey(ERASED);
            assertThat(lastValue(broker, TopicNames.CUSTOMER_PROFILES)).isNull();
            assertThat(lastValue(broker, TopicNames.REFERRAL_VALUES)).isNull();
        }
    }

    @Test
    void savepointHoldsTheMarksAndNothingElseOfWhoIsErased() throws Exception {
        History history = history();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                JobCluster cluster = job(broker, history, "exactly-once");
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            history.send(producer, 0, history.size());
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    !committed(broker, TopicNames.ERASURE_RECEIPTS).isEmpty()
                                            && sent(broker).profiles().containsKey("last-0"));
            String state = bytes(cluster.savepoint(folder.resolve("savepoint")));

            assertThat(count(state, "order-of-" + KEPT)).as("negative control").isPositive();
            assertThat(count(state, KEPT)).isGreaterThan(MARKS);
            assertThat(count(state, "order-of-" + ERASED)).isZero();
            assertThat(count(state, "comment-of-" + ERASED)).isZero();
            assertThat(count(state, ERASED)).isEqualTo(MARKS + NAMED_BY_OTHERS);

            assertThat(export(broker, KEPT)).contains("the job told all it keeps");
            assertThat(folder.resolve("export-" + KEPT + "/customer-exports.jsonl")).exists();
            assertThat(export(broker, ERASED)).contains("the job said: erased");
            assertThat(export(broker, "nobody")).contains("the job said: unknown");
        }
    }

    private History history() {
        return History.generated(30).with(KEPT, life(KEPT, "interaction")).with(ERASED, eve());
    }

    private static List<String> eve() {
        List<String> events = new ArrayList<>(life(ERASED, "erase"));
        events.add(event(ERASED, "late", "order", "\"orderId\":\"late\",\"amount\":1"));
        return events;
    }

    private static List<String> life(String id, String lastType) {
        return List.of(
                event(id, "1", "order", "\"orderId\":\"order-of-" + id + "\",\"amount\":100"),
                event(id, "2", "referral", "\"refereeId\":\"friend\",\"stage\":\"first-order\""),
                event(
                        id,
                        "3",
                        "return",
                        "\"orderId\":\"none\",\"reason\":\"comment-of-" + id + "\""),
                event(id, "4", lastType, "\"kind\":\"visit\""));
    }

    /** With a place for the time. */
    private static String event(String id, String number, String type, String fields) {
        String head = "{\"eventId\":\"" + number + "-" + id + "\",\"customerId\":\"" + id;
        return head + "\",\"type\":\"" + type + "\",\"time\":\"%s\"," + fields + "}";
    }

    private JobCluster job(EmbeddedBroker broker, History history, String delivery)
            throws Exception {
        return JobCluster.start(
                broker.bootstrapServers(),
                history.policy(),
                NEVER_IDLE,
                folder.resolve("checkpoints"),
                JobCluster.Shape.USUAL,
                delivery);
    }

    private Path replay(History history) throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path out = folder.resolve("replayed");
        history.write(events);
        int exit =
                Clientele.run(
                        "replay",
                        "--events=" + events,
                        "--policy=" + history.policy(),
                        "--as-of=" + history.asOf(),
                        "--drift-panel=1",
                        "--out=" + out);
        assertThat(exit).isZero();
        return out;
    }

    private String export(EmbeddedBroker broker, String customer) throws IOException {
        Path out = folder.resolve("export-" + customer);
        int exit =
                Clientele.run(
                        "export",
                        "--bootstrap-servers=" + broker.bootstrapServers(),
                        "--customer=" + customer,
                        "--request",
                        "--out=" + out);
        assertThat(exit).isZero();
        return Files.readString(out.resolve("summary.txt"));
    }

    /** With at-least-once some are sent again, with the same bytes. */
    private static void assertSame(String delivery, List<String> sent, List<String> expected) {
        List<String> once =
                delivery.equals("exactly-once") ? sent : sent.stream().distinct().toList();
        assertThat(once).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    }

    private static void awaitDecisions(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Sent.decisionsTo(broker.bootstrapServers(), count) >= count);
    }

    private static Sent sent(EmbeddedBroker broker) throws IOException {
        return Sent.toKafka(broker.bootstrapServers());
    }

    private static List<String> committed(EmbeddedBroker broker, String topic) {
        return TopicReader.committed(broker.bootstrapServers(), topic).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    /** The value of the last record of who was erased: null of a tombstone. */
    private static byte[] lastValue(EmbeddedBroker broker, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records =
                TopicReader.committed(broker.bootstrapServers(), topic).stream()
                        .filter(record -> new String(record.key(), UTF_8).equals(ERASED))
                        .toList();
        assertThat(records).as(topic).isNotEmpty();
        return records.get(records.size() - 1).value();
    }

    private static String bytes(Path savepoint) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(savepoint)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static int count(String bytes, String part) {
        int count = 0;
        for (int at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
