package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A history in Kafka, decided up to an instant by Flink as a stream and as a batch, one task wide
 * and two: what comes of it are the bytes of a replay, late events and all.
 */
class HistoryRunE2ETest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"streaming, 1", "streaming, 2", "batch, 1", "batch, 2"})
    void isDecidedAsByAReplay(String execution, int parallelism) throws Exception {
        History history = History.disordered();
        Sent replayed = replay(history);
        assertThat(replayed.decisions()).hasSizeGreaterThan(1_000);

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            JobCluster.createTopics(broker.bootstrapServers(), history.policy());
            try (KafkaProducer<String, String> producer =
                    History.producer(broker.bootstrapServers())) {
                history.send(producer, 0, history.size());
            }
            int exit =
                    Clientele.run(
                            "run",
                            "--bootstrap-servers=" + broker.bootstrapServers(),
                            "--policy=" + history.policy(),
                            "--as-of=" + history.asOf(),
                            "--execution=" + execution,
                            "--models=" + models(),
                            "--drift-panel=1",
                            "--parallelism=" + parallelism,
                            "--checkpoint-interval=300ms");
            assertThat(exit).isZero();
            Sent sent = Sent.toKafka(broker.bootstrapServers());
            assertThat(sent.decisions()).isEqualTo(replayed.decisions());
            assertThat(sent.deadLetters()).isEqualTo(replayed.deadLetters());
            assertThat(sent.profiles()).isEqualTo(replayed.profiles());
            assertThat(sent.figures())
                    .isEqualTo(replayed.figures())
                    .anyMatch(figure -> figure.contains("\"kpi\":\"models-drift\""))
                    .anyMatch(figure -> figure.contains("\"kpi\":\"churn-alerts\""))
                    .anyMatch(figure -> figure.contains("\"kpi\":\"customer-base\""));
        }
    }

    private static Path models() {
        return Path.of("..", "docs", "examples", "models.json");
    }

    private Sent replay(History history) throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path out = folder.resolve("replayed");
        history.write(events);
        int exit =
                Clientele.run(
                        "replay",
                        "--events=" + events,
                        "--policy=" + history.policy(),
                        "--models=" + models(),
                        "--drift-panel=1",
                        "--as-of=" + history.asOf(),
                        "--out=" + out);
        assertThat(exit).isZero();
        return Sent.byReplay(out);
    }
}
