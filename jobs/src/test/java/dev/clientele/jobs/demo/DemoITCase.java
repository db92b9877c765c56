package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoITCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private Path parent;

    @Test
    void goesOnWhereItWasStoppedWithoutRepeatingAnything() throws Exception {
        Path data = parent.resolve("data");

        Screen first = runUntil(data, screen -> screen.customers() > 0);
        Screen second = runUntil(data, DemoITCase::hasCaughtUp);

        assertThat(second.customers()).isGreaterThanOrEqualTo(first.customers());
        assertThat(second.firstMove().get().sentence()).contains("upgrade ordinary -> silver");
        assertThat(second.deadLetters()).isNotEmpty();

        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"))) {
            String servers = broker.bootstrapServers();
            assertThat(positions(servers))
                    .containsExactlyElementsOf(firstNumbers(positions(servers).size()));
            assertThat(positions(servers).size())
                    .isGreaterThanOrEqualTo(
                            (int) (first.traffic().sent() + second.traffic().sent()));
            int customers = 0;
            for (DecisionTopic topic : DecisionTopic.values()) {
                customers += assertSequencesHaveNoGap(servers, topic.topicName());
            }
            assertThat(customers).isPositive();
        }
    }

    @Test
    void tellsAWrongPolicyBeforeAnythingIsStarted() {
        DemoOptions options = options(Optional.of(parent.resolve("data")), "retail-four-level");

        assertThatThrownBy(() -> new Demo(options, new Recording(), InstantSource.system()).run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("retail-four-level is neither a file nor a shipped policy");
        assertThat(parent.resolve("data")).doesNotExist();
    }

    private static boolean hasCaughtUp(Screen screen) {
        Screen.Traffic traffic = screen.traffic();
        return screen.playback().live()
                && screen.firstMove().isPresent()
                && traffic.behind() == 0
                && traffic.processed() >= traffic.sent();
    }

    private static Screen runUntil(Path data, Predicate<Screen> enough) throws Exception {
        Recording terminal = new Recording();
        DemoOptions options = options(Optional.of(data), "retail-three-level");
        Demo demo = new Demo(options, terminal, InstantSource.system());
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> run(demo));
        await().atMost(PATIENCE)
                .until(() -> end.isCompletedExceptionally() || terminal.hasShown(enough));
        demo.stop();
        end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return terminal.concluded;
    }

    private static void run(Demo demo) {
        try {
            demo.run();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DemoOptions options(Optional<Path> data, String policy) {
        return new DemoOptions(
                policy,
                2,
                Optional.of(200),
                Optional.empty(),
                Duration.ofSeconds(10),
                Optional.empty(),
                data,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Long> positions(String servers) {
        return TopicContents.read(servers, TopicNames.CUSTOMER_EVENTS).stream()
                .map(each -> each.headers().lastHeader(SentPositions.HEADER).value())
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .sorted()
                .toList();
    }

    private static List<Long> firstNumbers(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    /** Returns of how many customers there is a decision; of some topics there may be none. */
    private static int assertSequencesHaveNoGap(String servers, String topic) throws IOException {
        Map<String, Long> lastOfCustomer = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : TopicContents.read(servers, topic)) {
            JsonNode decision = JSON.readTree(each.value());
            String customer = decision.get("customerId").asText();
            long expected = lastOfCustomer.merge(customer, 1L, Long::sum);
            assertThat(decision.get("decisionId").asText())
                    .isEqualTo(customer + "/" + topic + "/" + expected);
        }
        return lastOfCustomer.size();
    }

    /** Remembers what it was shown. */
    private static final class Recording implements DemoTerminal {

        private final List<Screen> shown = Collections.synchronizedList(new ArrayList<>());
        private volatile Screen concluded;

        @Override
        public void say(String line) {}

        @Override
        public void show(Screen screen) {
            shown.add(screen);
        }

        @Override
        public void conclude(Screen screen) {
            concluded = screen;
        }

        boolean hasShown(Predicate<Screen> enough) {
            synchronized (shown) {
                return shown.stream().anyMatch(enough);
            }
        }
    }
}
