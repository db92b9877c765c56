package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job over a real broker: what it sends is what a replay of the same events decides, exactly
 * once, also when it is killed between checkpoints.
 */
class CustomerValueJobE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARTS = 4;

    @TempDir private Path folder;
    private final History history = new History();
    private Sent replayed;

    @BeforeEach
    void replay() throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path out = folder.resolve("replayed");
        history.write(events);
        int exit =
                Clientele.run(
                        "replay",
                        "--events",
                        events.toString(),
                        "--policy",
                        "retail-three-level",
                        "--as-of",
                        History.LAST.minus(Duration.ofMinutes(30)).toString(),
                        "--out",
                        out.toString());
        assertThat(exit).isZero();
        replayed = Sent.byReplay(out);
        assertThat(replayed.decisions()).hasSizeGreaterThan(500);
        assertThat(replayed.deadLetters()).hasSizeGreaterThan(10);
    }

    @Test
    void sendsWhatAReplayDecidesAlsoWhenKilledBetweenCheckpoints() throws Exception {
        Sent undisturbed = run(folder.resolve("undisturbed"), false);
        Sent disturbed = run(folder.resolve("disturbed"), true);

        assertThat(undisturbed.decisions()).isEqualTo(replayed.decisions());
        assertThat(undisturbed.deadLetters()).isEqualTo(replayed.deadLetters());
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private Sent run(Path place, boolean kill) throws Exception {
        Files.createDirectories(place);
        try (EmbeddedBroker broker = EmbeddedBroker.start(place.resolve("kafka"));
                JobCluster cluster =
                        JobCluster.start(broker.bootstrapServers(), place.resolve("checkpoints"));
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
            assertThat(cluster.restores() > 0).isEqualTo(kill);
            return Sent.toKafka(broker.bootstrapServers());
        }
    }

    /** At least so many: a decision that came twice is for the assertions to find. */
    private static void awaitDecisions(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> Sent.toKafka(broker.bootstrapServers()).decisions().size() >= count);
    }
}
