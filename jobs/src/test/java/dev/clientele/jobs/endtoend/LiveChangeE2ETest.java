package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.functions.customer.SweepPace;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Policies and models on the topic {@code control} while the job runs: new versions and a rollback
 * take effect for silent customers, wrong documents change nothing, and all of it is what a replay
 * decides that knows the same documents.
 */
class LiveChangeE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NEVER_IDLE = Duration.ofHours(1);
    private static final String BY_POLICY = "\"cause\":{\"type\":\"policy\"}";
    private static final String SECOND = "\"policy\":\"retail-three-level@2\"";
    private static final String THIRD = "\"policy\":\"retail-three-level@3\"";

    private static final String BY_MODELS = "\"cause\":{\"type\":\"models\"}";
    private static final String SPRING = "\"models\":\"spring\"";
    private static final String SUMMER = "\"models\":\"summer\"";

    private static final String MARKER = "no document";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void versionsTakeEffectForSilentCustomersAsInAReplay(int parallelism) throws Exception {
        History history = History.generated();
        Sent replayed = replay(history);
        assertThat(byPolicy(replayed, SECOND)).hasSizeGreaterThan(10);
        assertThat(byPolicy(replayed, THIRD)).hasSizeGreaterThan(10);
        assertThat(by(BY_MODELS, SPRING, replayed)).hasSizeGreaterThan(100);
        assertThat(by(BY_POLICY, SUMMER, replayed)).hasSizeGreaterThan(100);

        JobCluster.Shape shape = new JobCluster.Shape(parallelism, SweepPace.STANDARD);
        Sent sent = run(history, replayed, shape, false);

        assertThat(sent.decisions()).isEqualTo(replayed.decisions());
        assertThat(sent.deadLetters()).isEqualTo(replayed.deadLetters());
        assertThat(sent.profiles().values()).allMatch(profile -> profile.contains(THIRD));
        assertThat(sent.figures()).isEqualTo(replayed.figures());
        assertThat(sent.figures())
                .anyMatch(figure -> figure.contains("\"models\":\"spring\",\"shadow\":false"))
                .anyMatch(figure -> figure.contains("\"models\":\"autumn\",\"shadow\":true"))
                .anyMatch(figure -> figure.contains("\"models\":\"summer\",\"shadow\":false"));
    }

    @Test
    void sweepThatIsKilledGoesOnWithoutATrace() throws Exception {
        History history = History.generated(2_000);
        Sent replayed = replay(history);

        JobCluster.Shape slow = new JobCluster.Shape(2, new SweepPace(1, 1));
        Sent disturbed = run(history, replayed, slow, true);

        assertThat(disturbed.decisions()).isEqualTo(replayed.decisions());
        assertThat(disturbed.deadLetters()).isEqualTo(replayed.deadLetters());
    }

    @Test
    void whatStandsInTheTopicDecidesTheFirstEvent() throws Exception {
        History history = History.generated();
        String version =
                new ControlRecords(history.policy())
                        .version(2, "2024-01-01T00:00:00+08:00", "crm-board");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            JobCluster.createTopics(broker.bootstrapServers(), history.policy());
            Path file = ControlRecords.write(folder.resolve("version.json"), List.of(version));
            int exit =
                    Clientele.run(
                            "control",
                            "send",
                            "--bootstrap-servers=" + broker.bootstrapServers(),
                            file.toString());
            assertThat(exit).isZero();
            JobCluster cluster =
                    JobCluster.start(
                            broker.bootstrapServers(),
                            history.policy(),
                            NEVER_IDLE,
                            folder.resolve("checkpoints"));
            try (cluster) {
                history.send(producer, 0, history.sizeBeforeSilence());
                awaitDecisions(broker, 500);
                assertThat(Sent.toKafka(broker.bootstrapServers()).decisions())
                        .allMatch(decision -> decision.contains(SECOND));
            }
        }
    }

    private static List<String> byPolicy(Sent sent, String version) {
        return by(BY_POLICY, version, sent);
    }

    private static List<String> by(String cause, String version, Sent sent) {
        return sent.decisions().stream()
                .filter(decision -> decision.contains(version) && decision.contains(cause))
                .toList();
    }

    private Sent replay(History history) throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path control = folder.resolve("control.jsonl");
        Path out = folder.resolve("replayed");
        history.write(events);
        ControlRecords.write(control, new ControlRecords(history.policy()).all());
        int exit =
                Clientele.run(
                        "replay",
                        "--events=" + events,
                        "--policy=" + history.policy(),
                        "--control=" + control,
                        "--as-of=" + history.asOf(),
                        "--drift-panel=1",
                        "--out=" + out);
        assertThat(exit).isZero();
        return Sent.byReplay(out);
    }

    private Sent run(History history, Sent replayed, JobCluster.Shape shape, boolean kill)
            throws Exception {
        Path place = Files.createTempDirectory(folder, "run");
        try (EmbeddedBroker broker = EmbeddedBroker.start(place.resolve("kafka"));
                JobCluster cluster =
                        JobCluster.start(
                                broker.bootstrapServers(),
                                history.policy(),
                                NEVER_IDLE,
                                place.resolve("checkpoints"),
                                shape);
                KafkaProducer<String, String> producer =
                        History.producer(broker.bootstrapServers())) {
            history.send(producer, 0, history.sizeBeforeSilence());
            ControlRecords.send(producer, new ControlRecords(history.policy()).all());
            ControlRecords.send(producer, List.of(MARKER));
            awaitMarker(broker);
            history.send(producer, history.sizeBeforeSilence(), history.sizeBeforeLastWord());
            if (kill) {
                awaitSweepUnderWay(broker);
                cluster.killTaskManager(1);
                cluster.killTaskManager(0);
            }
            history.send(producer, history.sizeBeforeLastWord(), history.size());
            awaitDecisions(broker, replayed.decisions().size());
            await().atMost(PATIENCE).until(() -> profilesBy(broker, SECOND) == 0);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(Sent.figuresTo(broker.bootstrapServers()))
                                            .isEqualTo(replayed.figures()));
            assertThat(cluster.restores() > 0).isEqualTo(kill);
            return Sent.toKafka(broker.bootstrapServers()).withoutDeadLetter(MARKER);
        }
    }

    /**
     * Waits for the dead letter of a document behind the others. It is committed by a checkpoint
     * that all tasks have taken behind the versions before it, so then all of them know these.
     */
    private static void awaitMarker(EmbeddedBroker broker) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Sent.toKafka(broker.bootstrapServers()).deadLetters().stream()
                                        .anyMatch(letter -> letter.endsWith(" " + MARKER)));
    }

    /** Waits until some silent customers have been visited, and most have not. */
    private static void awaitSweepUnderWay(EmbeddedBroker broker) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> silentCustomersBy(broker, THIRD) > 10);
    }

    private static long silentCustomersBy(EmbeddedBroker broker, String version) {
        return TopicReader.written(broker.bootstrapServers(), "customer-profiles").stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(profile -> profile.contains(version))
                .filter(profile -> !profile.contains(History.LAST_CUSTOMERS))
                .count();
    }

    private static long profilesBy(EmbeddedBroker broker, String version) throws Exception {
        Map<String, String> profiles = Sent.toKafka(broker.bootstrapServers()).profiles();
        return profiles.values().stream().filter(profile -> profile.contains(version)).count();
    }

    private static void awaitDecisions(EmbeddedBroker broker, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Sent.decisionsTo(broker.bootstrapServers(), count) >= count);
    }
}
