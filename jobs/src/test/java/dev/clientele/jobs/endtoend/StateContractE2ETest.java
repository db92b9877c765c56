package dev.clientele.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.demo.EmbeddedBroker;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The states of the job are those of state.txt: a restore finds each by its operator's uid, its
 * name and the class that tells how it was written. A line that is changed or taken away there is
 * state that is lost.
 */
class StateContractE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DECISIONS = 500;

    @TempDir private Path folder;

    @Test
    void statesOfACheckpointAreThoseOfTheList() throws Exception {
        Path checkpoints = folder.resolve("checkpoints");
        History history = History.generated();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
            try (JobCluster cluster =
                            JobCluster.start(
                                    broker.bootstrapServers(),
                                    history.policy(),
                                    Duration.ofSeconds(2),
                                    checkpoints);
                    KafkaProducer<String, String> producer =
                            History.producer(broker.bootstrapServers())) {
                history.send(producer, 0, history.size());
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        Sent.decisionsTo(broker.bootstrapServers(), DECISIONS)
                                                >= DECISIONS);
                assertThat(cluster.restores()).isZero();
            }
        }
        SortedSet<String> states = StoredStates.ofNewestCheckpoint(checkpoints);

        assertThat(String.join("\n", states)).isEqualTo(String.join("\n", committed()));
        // Negative control: under another name it would not be found.
        SortedSet<String> renamed =
                states.stream()
                        .map(line -> line.replace("| customer |", "| client |"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(renamed).isNotEqualTo(committed());
    }

    private static SortedSet<String> committed() throws Exception {
        try (InputStream list = StateContractE2ETest.class.getResourceAsStream("/state.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
