package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job over a real broker: what it sends is what a replay of the same events decides, exactly
 * once, also when it is killed between checkpoints.
 */
class CustomerValueJobE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NEVER_IDLE = Duration.ofHours(1);
    private static final int PARTS = 4;

    @TempDir private Path folder;

    @Test
    void sendsWhatAReplayDecidesAlsoWhenKilledBetweenCheckpoints() throws Exception {
        History history = History.generated();
        Sent replayed = replay(history);
        assertThat(replayed.decisions()).hasSizeGreaterThan(500);
        assertThat(replayed.deadLetters()).hasSizeGreaterThan(10);

        Sent undisturbed = run(history, replayed, false);
        Sent disturbed = run(history, replayed, true);

        assertThat(undisturbed.decisions()).isEqualTo(replayed.decisions());
        assertThat(undisturbed.deadLetters()).isEqualTo(replayed.deadLetters());
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    @Test
    void sendsWhatAReplayDecidesOfARealHistory() throws Exception {
        Path table = SharedData.file("online_retail_uci.csv.gz");
        Path events = folder.resolve("retail.jsonl");
        execute(
                "import",
                "csv",
                table.toString(),
                "--customer",
                "CustomerID",
                "--time",
                "InvoiceDate",
                "--order",
                "InvoiceNo",
                "--quantity",
                "Quantity",
                "--unit-price",
                "UnitPrice",
                "--zone",
                "Europe/London",
                "--currency",
                "GBP",
                "--cancelled-prefix",
                "C",
                "--out",
                events.toString());
        Instant last = Instant.parse("2012-01-31T12:00:00Z");
        History history = History.of(events, "online-retail-three-level", last);
        Sent replayed = replay(history);

        Sent sent = run(history, replayed, false);

        assertThat(sent.decisions()).isEqualTo(replayed.decisions());
        assertThat(sent.deadLetters()).isEmpty();
    }

    @Test
    void decidesByItselfWhenTheTopicIsSilentAlsoBehindAKill() throws Exception {
        History history = History.generated();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                JobCluster cluster =
                        JobCluster.start(
                                broker.bootstrapServers(),
                                history.policy(),
                                Duration.ofSeconds(5), // by then the job is killed
                                folder.resolve("checkpoints"));
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            history.send(producer, 0, history.size());
            awaitDecisions(broker, 1);
            cluster.killTaskManager(1);
            cluster.killTaskManager(0);
            await().atMost(PATIENCE).until(() -> cluster.restores() > 0);

            String longAfterTheLastEvent = "\"cause\":{\"type\":\"day\",\"day\":\"2026-0";
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(
                            () ->
                                    Sent.toKafka(broker.bootstrapServers()).decisions().stream()
                                            .anyMatch(
                                                    decision ->
                                                            decision.contains(
                                                                    longAfterTheLastEvent)));
        }
    }

    private Sent replay(History history) throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path out = folder.resolve("replayed");
        history.write(events);
        execute(
                "replay",
                "--events",
                events.toString(),
                "--policy",
                history.policy(),
                "--as-of",
                history.asOf().toString(),
                "--drift-panel",
                "1",
                "--out",
                out.toString());
        return Sent.byReplay(out);
    }

    private static void execute(String... command) {
        assertThat(Clientele.run(command)).isZero();
    }

    private Sent run(History history, Sent replayed, boolean kill) throws Exception {
        Path place = Files.createTempDirectory(folder, "run");
        try (EmbeddedBroker broker = EmbeddedBroker.start(place.resolve("kafka"));
                JobCluster cluster =
                        JobCluster.start(
                                broker.bootstrapServers(),
                                history.policy(),
                                NEVER_IDLE,
                                place.resolve("checkpoints"));
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            for (int part = 0; part < PARTS; part++) {
                int from = history.size() * part / PARTS;
                history.send(producer, from, history.size() * (part + 1) / PARTS);
                if (kill && part > 0) {
                    awaitDecisions(broker, 1);
                    cluster.killTaskManager(part - 1);
                }
            }
            awaitDecisions(broker, replayed.decisions().size());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(Sent.figuresTo(broker.bootstrapServers()))
                                            .isEqualTo(replayed.figures())
                                            .isNotEmpty());
            assertThat(cluster.restores() > 0).isEqualTo(kill);
            return Sent.toKafka(broker.bootstrapServers());
        }
    }

    /** At least so many: a decision that came twice is for the assertions to find. */
    private static void awaitDecisions(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Sent.decisionsTo(broker.bootstrapServers(), count) >= count);
    }
}
