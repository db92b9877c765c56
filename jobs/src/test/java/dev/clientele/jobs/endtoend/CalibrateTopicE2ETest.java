package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration finds the same in a topic of several partitions as in a file. */
class CalibrateTopicE2ETest {

    @TempDir private Path folder;

    @Test
    void findsWhatItFindsInAFile() throws Exception {
        History history = History.disordered();
        Path events = folder.resolve("events.jsonl");
        history.write(events);
        JsonNode inFile = calibrated(history, "file", "--events=" + events);
        assertThat(inFile.at("/facts/customers").asInt()).isGreaterThan(10);

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            JobCluster.createTopics(broker.bootstrapServers(), history.policy());
            try (KafkaProducer<String, String> producer =
                    History.producer(broker.bootstrapServers())) {
                history.send(producer, 0, history.size());
            }
            JsonNode inTopic =
                    calibrated(
                            history,
                            "topic",
                            "--from-kafka",
                            "--bootstrap-servers=" + broker.bootstrapServers());
            assertThat(inTopic).isEqualTo(inFile);
            assertThat(
                            Clientele.run(
                                    "calibrate",
                                    "--from-kafka",
                                    "--topic-prefix=none-",
                                    "--out=" + folder.resolve("models.json"),
                                    "--bootstrap-servers=" + broker.bootstrapServers()))
                    .isOne();
        }
    }

    private JsonNode calibrated(History history, String name, String... options)
            throws IOException {
        Path report = folder.resolve(name + ".json");
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "calibrate",
                                "--policy=" + history.policy(),
                                "--holdout-until=" + history.asOf(),
                                "--parallelism=2",
                                "--out=" + folder.resolve("models.json"),
                                "--report=" + report));
        args.addAll(List.of(options));
        assertThat(Clientele.run(args.toArray(String[]::new))).isZero();
        return ((ObjectNode) new ObjectMapper().readTree(report.toFile())).without("source");
    }
}
